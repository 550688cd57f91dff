'use client'
import { useEffect, useEffectEvent, useState } from 'react'
import type { DeskNow, DeskQuestion } from '@/lib/matching/messages'
import type { Camera } from '../lesson/use-camera'
import { useCommand } from '../live/use-command'
import { useSaying } from './use-saying'

/**
 * A trainer's quiet minutes: opening a question, answering it, putting it back.
 * @param quiet no learner needs this trainer: otherwise a recording stops, and is kept
 */
export function useAnswering(desk: DeskNow | null, camera: Camera, quiet: boolean) {
  const commands = useCommand()
  const opening = useCommand()
  const saying = useSaying(camera)
  const [opened, setOpened] = useState<string | null>(null)
  const [done, setDone] = useState<string | null>(null)
  const [side, setSide] = useState<'question' | 'answer'>('question')
  const list = (desk?.questions ?? []).filter(({ id }) => id !== done)
  // A reload, or another window: what is mine is open. Its time over, it stays until somebody else takes it.
  const question: DeskQuestion | null =
    list.find(({ mineUntil }) => mineUntil !== null) ?? list.find(({ id }) => id === opened) ?? null

  const rest = useEffectEvent(() => saying.recorder.stop())
  useEffect(() => {
    if (!quiet) rest()
  }, [quiet])

  const end = (id: string) => {
    setDone(id)
    setOpened(null)
    setSide('question')
  }
  return {
    commands,
    opening,
    saying,
    question: quiet ? question : null,
    list: quiet ? list.filter(({ id }) => id !== question?.id) : [],
    side,
    setSide,
    open: async (id: string) => {
      saying.clear()
      setSide('question')
      setDone(null)
      const answer = await opening.run(id, '/api/questions/claim', { id })
      if (answer?.ok) setOpened(id)
    },
    /** It was reported: it is not on this desk any more */
    gone: (id: string) => {
      saying.clear()
      end(id)
    },
    putBack: async (id: string) => {
      const answer = await commands.run('release', '/api/questions/release', { id })
      if (!answer?.ok) return
      saying.clear()
      setOpened(null)
    },
    send: async (id: string) => {
      if (await saying.send('/api/questions/answer', { id })) end(id)
    },
  }
}

export type Answering = ReturnType<typeof useAnswering>
