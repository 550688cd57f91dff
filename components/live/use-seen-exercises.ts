'use client'
import { useEffect, useRef } from 'react'
import type { AssignmentNow } from '@/lib/matching/messages'
import { command } from './command'
import { useVisible } from './use-visible'

/** Says once that these exercises are in front of the learner; again after a failure, with the next look. */
export function useSeenExercises(shown: AssignmentNow[]): void {
  const visible = useVisible()
  const told = useRef(new Set<string>())
  useEffect(() => {
    const ids = shown.flatMap(({ id, state }) => (state === 'given' && !told.current.has(id) ? [id] : []))
    if (!visible || ids.length === 0) return
    for (const id of ids) told.current.add(id)
    void command('/api/assignments/seen', { ids }).then((answer) => {
      if (!answer.ok) for (const id of ids) told.current.delete(id)
    })
  }, [shown, visible])
}
