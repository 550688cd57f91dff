'use client'
import { useCallback, useMemo, useSyncExternalStore } from 'react'
import type { ExerciseWords, Pick } from './exercise'

/** What the trainer prepares for the learner in front of them; it goes with Next. */
export type Draft = {
  pick: Pick | null
  words: ExerciseWords | null
  note: string
  /** A day such as 2026-11-30 */
  dueOn: string | null
}

const empty: Draft = { pick: null, words: null, note: '', dueOn: null }
const prefix = 'handover.draft.'
const listeners = new Set<() => void>()

function subscribe(tell: () => void) {
  listeners.add(tell)
  return () => void listeners.delete(tell)
}

function store(practiceId: string, draft: Draft | null) {
  if (draft) window.sessionStorage.setItem(prefix + practiceId, JSON.stringify(draft))
  else window.sessionStorage.removeItem(prefix + practiceId)
  for (const tell of listeners) tell()
}

/** The draft of a practice as kept in this tab; also of one that has ended. */
export function readDraft(practiceId: string): Draft {
  const kept = window.sessionStorage.getItem(prefix + practiceId)
  return kept ? (JSON.parse(kept) as Draft) : empty
}

export const forgetDraft = (practiceId: string) => store(practiceId, null)

/** The draft of one practice, kept over reloads until it is sent. */
export function useDraft(practiceId: string | null): [Draft, (part: Partial<Draft>) => void] {
  const kept = useSyncExternalStore(
    subscribe,
    () => practiceId && window.sessionStorage.getItem(prefix + practiceId),
    () => null,
  )
  const draft = useMemo(() => (kept ? (JSON.parse(kept) as Draft) : empty), [kept])
  const change = useCallback(
    (part: Partial<Draft>) => practiceId && store(practiceId, { ...readDraft(practiceId), ...part }),
    [practiceId],
  )
  return [draft, change]
}
