'use client'
import { useEffect, useEffectEvent, useState } from 'react'
import type { ClipNoteHere } from '@/components/clip-notes/use-clip-note'
import { command } from '@/components/live/command'
import { forgetDraft, keepUnsent, readDraft } from './use-draft'

/** `bare`: sent without its film, which could not go along */
export type Late = 'none' | 'sent' | 'bare' | 'refused'

/**
 * Sends the exercise that was picked in a practice which ended before Next could take it along.
 * @param finish waits for a film that is still being made or sent for it
 */
export function useLateExercise(endedPractice: string | null, finish: ClipNoteHere['finish']): Late {
  const [late, setLate] = useState<{ practiceId: string; answer: Late } | null>(null)
  const filmed = useEffectEvent((practiceId: string) => finish(practiceId))
  useEffect(() => {
    if (!endedPractice) return
    void filmed(endedPractice)
      .then((film) => sendLate(endedPractice, film !== null))
      .then((answer) => setLate({ practiceId: endedPractice, answer }))
  }, [endedPractice])
  return late?.practiceId === endedPractice ? late!.answer : 'none'
}

async function sendLate(practiceId: string, filmed: boolean): Promise<Late> {
  const draft = readDraft(practiceId)
  const { pick, note, dueOn, clipId } = draft
  if (!pick) {
    keepUnsent(practiceId, draft)
    return 'none'
  }
  forgetDraft(practiceId)
  const given = { practiceId, pick, note: note.trim() || null, dueOn }
  const answer = await command('/api/practice/assign', { ...given, clipId })
  if (answer.ok) return filmed ? 'sent' : 'bare'
  if (answer.error.field === 'clipId') {
    const bare = await command('/api/practice/assign', given)
    return bare.ok ? 'bare' : 'refused'
  }
  keepUnsent(practiceId, draft)
  return 'refused'
}
