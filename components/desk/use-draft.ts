'use client'
import { useCallback, useMemo, useSyncExternalStore } from 'react'
import { leftOver, toDraft, unsent, type Draft } from './draft'

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
  return toDraft(window.sessionStorage.getItem(prefix + practiceId))
}

/** Forgets what was sent, but for a film that went with no exercise, and what was not chosen yet. */
export const forgetDraft = (practiceId: string) => store(practiceId, leftOver(readDraft(practiceId)))

/** Leaves what was prepared in a practice to be given after it. */
export const keepUnsent = (practiceId: string, draft: Draft) => store(practiceId, unsent(draft))

/** The draft of one practice, kept over reloads until it is sent. */
export function useDraft(practiceId: string | null): [Draft, (part: Partial<Draft>) => void] {
  const kept = useSyncExternalStore(
    subscribe,
    () => practiceId && window.sessionStorage.getItem(prefix + practiceId),
    () => null,
  )
  const draft = useMemo(() => toDraft(kept), [kept])
  const change = useCallback(
    (part: Partial<Draft>) => practiceId && store(practiceId, { ...readDraft(practiceId), ...part }),
    [practiceId],
  )
  return [draft, change]
}
