'use client'
import { useState } from 'react'

/** Whether the try in front plays from its beginning: each one begins with its end. */
export function useWhole(tryId: string | undefined): { on: boolean; toggle: () => void } {
  const [of, setOf] = useState<string | null>(null)
  const on = tryId !== undefined && of === tryId
  return { on, toggle: () => setOf(on ? null : (tryId ?? null)) }
}
