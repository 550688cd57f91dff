'use client'
import { useEffect, useState } from 'react'
import type { KeptClipRow } from '@/lib/matching/messages'
import { useNow } from '../live/now'

/** The kept clips of `owner` as one may see them, kept up to date: what is deleted goes at once. */
export function useKept(owner: string, initial: KeptClipRow[]): KeptClipRow[] {
  const { now } = useNow()
  const [fresh, setFresh] = useState<{ owner: string; kept: KeptClipRow[] } | null>(null)
  useEffect(() => {
    if (!now) return
    const stop = new AbortController()
    const load = async () => {
      const reply = await fetch(`/api/kept/list?owner=${owner}`, { signal: stop.signal })
      if (reply.ok) setFresh({ owner, ...((await reply.json()) as { kept: KeptClipRow[] }) })
    }
    load().catch(() => undefined)
    return () => stop.abort()
  }, [now, owner])
  return fresh?.owner === owner ? fresh.kept : initial
}
