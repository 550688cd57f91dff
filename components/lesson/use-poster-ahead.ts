'use client'
import { useEffect } from 'react'
import { signsOf, type SignCard, type Step } from '@/lib/content/steps'

/** Fetches the first poster of the step to come, so that the picture is there when the step begins. */
export function usePosterAhead(step: Step | undefined, signs: Record<string, SignCard>): void {
  const poster = step && signs[signsOf(step)[0] ?? '']?.poster
  useEffect(() => {
    if (poster) new Image().src = poster
  }, [poster])
}
