'use client'
import { useRef, useState } from 'react'
import type { Step } from '@/lib/content/steps'
import { afterStep, type Place } from '@/lib/learning/next-step'
import type { AttemptInput } from '@/lib/learning/schemas'
import { command } from '../live/command'

/** Where the learner is in a segment. Each move and each try goes to the server by itself; a lost one is sent again. */
export function useLesson(segment: string, steps: Step[], start: Place) {
  const [place, setPlace] = useState(start)
  /** One move after the other: one that is sent again must not come behind a later one */
  const line = useRef<Promise<unknown>>(Promise.resolve())
  const go = (next: Place) => {
    setPlace(next)
    const stepSlug = next.at === 'step' ? next.slug : null
    line.current = line.current.then(() => command('/api/progress', { segment, stepSlug }))
  }
  return {
    place,
    /** To a step done before */
    goTo: (slug: string) => go({ at: 'step', slug }),
    onNext: () => {
      if (place.at === 'step') go(afterStep(steps, place.slug))
    },
    onAttempt: (attempt: AttemptInput) =>
      void command('/api/attempts', { segment, assignmentId: null, attempt }),
  }
}
