'use client'
import { useState } from 'react'
import type { PracticeNow, Want } from '@/lib/matching/messages'
import type { Camera } from '../lesson/use-camera'
import { useCommand } from '../live/use-command'
import { useMicrophone } from '../live/use-microphone'
import type { Room } from '../live/use-room'
import type { Wronged, WrongReport } from '../practice/wrong-dialog'

type Where = { segment: string; stepSlug: string | null }

/** Everything a learner can press while waiting for or being with a person. The picture stops before any asking to end. */
export function useLearnerActions(room: Room, camera: Camera) {
  const commands = useCommand()
  const { run } = commands
  const microphone = useMicrophone(room)
  const [wrong, setWrong] = useState<Wronged | null>(null)
  const showSelf = () => {
    if (camera.state.kind !== 'on') camera.start()
  }
  const took = async (answer: ReturnType<typeof run>) => (await answer)?.ok === true

  return {
    commands,
    wrong,
    join: ({ segment, stepSlug }: Where, want: Want) => {
      showSelf()
      return took(run('join', '/api/queue/join', { segment, stepSlug, want }))
    },
    /** The checkpoint counts as done without a person */
    skip: (segment: string) => took(run('skip', '/api/checkpoint/skip', { segment })),
    cancel: (ticketId: string) => {
      room.cutOff()
      return took(run('cancel', '/api/queue/leave', { ticketId }))
    },
    want: (ticketId: string, want: Want) => took(run('want', '/api/queue/want', { ticketId, want })),
    ready: (ticketId: string) => {
      showSelf()
      return took(run('ready', '/api/queue/ready', { ticketId }))
    },
    again: async (practiceId: string) => {
      const back = await took(run('again', '/api/queue/again', { practiceId }))
      return back && took(run('seen', '/api/practice/seen', { practiceId }))
    },
    accept: (offerId: string) => {
      showSelf()
      return took(run('accept', '/api/offers/accept', { offerId }))
    },
    decline: (offerId: string) => took(run('decline', '/api/offers/decline', { offerId })),
    letIn: (dropInId: string, yes: boolean) =>
      took(run(yes ? 'letIn' : 'keepOut', '/api/drop-in/answer', { dropInId, yes })),
    agree: (practiceId: string, show: boolean) => {
      if (show) showSelf()
      else room.cutOff()
      return took(run(show ? 'show' : 'notNow', '/api/practice/agree', { practiceId, show }))
    },
    leave: (practiceId: string) => {
      room.cutOff()
      return took(run('leave', '/api/practice/leave', { practiceId }))
    },
    write: (practiceId: string, text: string) =>
      took(run('write', '/api/practice/message', { practiceId, text })),
    seen: (practiceId: string) => took(run('seen', '/api/practice/seen', { practiceId })),
    stopWrong: ({ id: practiceId, partner, third }: PracticeNow) => {
      room.cutOff()
      setWrong({ practiceId, alias: partner.alias, third: third?.alias ?? null })
      return took(run('wrong', '/api/practice/wrong', { practiceId, block: false, text: '' }))
    },
    report: async (report: WrongReport) => {
      if (!wrong) return true
      return took(run('report', '/api/practice/wrong', { practiceId: wrong.practiceId, ...report }))
    },
    microphone,
    closeWrong: () => setWrong(null),
  }
}

export type LearnerActions = ReturnType<typeof useLearnerActions>
