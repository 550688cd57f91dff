'use client'
import type { Pick } from './exercise'
import { useRemembered } from './use-remembered'

/** What the trainer prepares for the learner in front of them; it goes with Next. */
export type Draft = { pick: Pick | null; note: string }

const empty: Draft = { pick: null, note: '' }

/** The draft of one practice, kept in this tab over reloads until it is sent. */
export function useDraft(practiceId: string | null) {
  const [draft, store] = useRemembered<Draft>('session', `handover-draft-${practiceId ?? ''}`, empty)
  return {
    draft: practiceId ? draft : empty,
    change: (part: Partial<Draft>) => store({ ...draft, ...part }),
    forget: () => store(null),
  }
}
