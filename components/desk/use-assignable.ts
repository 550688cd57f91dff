'use client'
import { useEffect, useState } from 'react'
import type { Assignable } from '@/lib/matching/messages'

export type Loaded = { kind: 'loading' } | { kind: 'there'; steps: Assignable } | { kind: 'failed' }

/** Loads what can be picked for the learner of a practice. `retry` asks once more. */
export function useAssignable(practiceId: string): { loaded: Loaded; retry: () => void } {
  const [loaded, setLoaded] = useState<Loaded>({ kind: 'loading' })
  const [tries, setTries] = useState(0)
  useEffect(() => {
    const stop = new AbortController()
    fetch(`/api/practice/assignable?practiceId=${practiceId}`, { signal: stop.signal })
      .then(async (answer) => {
        if (!answer.ok) throw new Error(String(answer.status))
        setLoaded({ kind: 'there', steps: (await answer.json()) as Assignable })
      })
      .catch(() => !stop.signal.aborted && setLoaded({ kind: 'failed' }))
    return () => stop.abort()
  }, [practiceId, tries])
  return { loaded, retry: () => setTries((before) => before + 1) }
}
