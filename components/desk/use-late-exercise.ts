'use client'
import { useEffect, useState } from 'react'
import { command } from '@/components/live/command'
import { forgetDraft, readDraft } from './use-draft'

export type Late = 'none' | 'sent' | 'refused'

/** Sends the exercise that was picked in a practice which ended before Next could take it along. */
export function useLateExercise(endedPractice: string | null): Late {
  const [late, setLate] = useState<{ practiceId: string; answer: Late } | null>(null)
  useEffect(() => {
    if (!endedPractice) return
    const { pick, note, dueOn } = readDraft(endedPractice)
    forgetDraft(endedPractice)
    if (!pick) return
    const given = { practiceId: endedPractice, pick, note: note.trim() || null, dueOn }
    void command('/api/practice/assign', given).then((answer) =>
      setLate({ practiceId: endedPractice, answer: answer.ok ? 'sent' : 'refused' }),
    )
  }, [endedPractice])
  return late?.practiceId === endedPractice ? late!.answer : 'none'
}
