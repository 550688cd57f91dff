'use client'
import { useEffect, useEffectEvent, useState } from 'react'
import type { MyQuestion } from '@/lib/matching/messages'
import type { Camera } from '../lesson/use-camera'
import { useNow } from '../live/now'
import { useCommand } from '../live/use-command'
import { useSaying } from './use-saying'

type Place = { segment: string; stepSlug: string | null }

/**
 * A learner's own questions: recording one, looking at an answer, deleting.
 * @param free nobody else needs the stage: otherwise a recording stops, and is kept
 */
export function useAsking(place: Place, camera: Camera, free: boolean) {
  const { now } = useNow()
  const commands = useCommand()
  const saying = useSaying(camera)
  const [open, setOpen] = useState<'ask' | { id: string; which: 'question' | 'answer' } | null>(null)
  const questions = now?.questions ?? []
  const looked = open && open !== 'ask' ? questions.find(({ id }) => id === open.id) : undefined

  const rest = useEffectEvent(() => saying.recorder.stop())
  useEffect(() => {
    if (!free) rest()
  }, [free])

  return {
    commands,
    saying,
    asking: open === 'ask',
    /** The question whose films are in the stage, and which of them */
    looking: open && open !== 'ask' && looked ? { question: looked, which: open.which } : null,
    /** Asked at this very place */
    here: questions.filter((one) => one.segment.id === place.segment && one.stepSlug === place.stepSlug),
    ask: () => {
      if (camera.state.kind !== 'on') camera.start()
      setOpen('ask')
    },
    send: async () => {
      const sent = await saying.send('/api/questions/ask', place)
      if (sent) setOpen(null)
      return sent
    },
    look: (question: MyQuestion, which: 'question' | 'answer' = 'answer') => {
      setOpen({ id: question.id, which })
      if (question.state === 'answered') void commands.run('see', '/api/questions/seen', { id: question.id })
    },
    gotIt: (question: MyQuestion) => void commands.run('see', '/api/questions/seen', { id: question.id }),
    remove: (question: MyQuestion) =>
      void commands.run(`delete-${question.id}`, '/api/questions/delete', { id: question.id }),
    /** Back to what was there; a take that was not sent is thrown away */
    close: () => {
      if (open === 'ask') saying.clear()
      setOpen(null)
    },
  }
}

export type Asking = ReturnType<typeof useAsking>
