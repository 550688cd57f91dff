'use client'
import { useEffect, useState } from 'react'

export type Loaded<Course> = { kind: 'loading' } | { kind: 'there'; course: Course } | { kind: 'failed' }

/** Loads what can be picked, from `path`. `retry` asks once more. */
export function useAssignable<Course>(path: string): { loaded: Loaded<Course>; retry: () => void } {
  const [loaded, setLoaded] = useState<Loaded<Course>>({ kind: 'loading' })
  const [tries, setTries] = useState(0)
  useEffect(() => {
    const stop = new AbortController()
    fetch(path, { signal: stop.signal })
      .then(async (answer) => {
        if (!answer.ok) throw new Error(String(answer.status))
        setLoaded({ kind: 'there', course: (await answer.json()) as Course })
      })
      .catch(() => !stop.signal.aborted && setLoaded({ kind: 'failed' }))
    return () => stop.abort()
  }, [path, tries])
  return { loaded, retry: () => setTries((before) => before + 1) }
}
