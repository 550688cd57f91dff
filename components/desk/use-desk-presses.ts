'use client'
import { useState } from 'react'
import type { Commands } from '@/components/live/use-command'
import { useRoom } from '@/components/live/use-room'
import type { Wronged } from '@/components/practice/wrong-dialog'
import type { Accepted } from '@/lib/matching/accept-offer'
import type { OfferNow, PracticeNow } from '@/lib/matching/messages'
import type { Draft } from './draft'
import { forgetDraft } from './use-draft'
import type { useDuty } from './use-duty'
import type { useNotices } from './use-notices'

type Parts = {
  offer: OfferNow | null
  practice: PracticeNow | null
  draft: Draft
  commands: Commands
  duty: ReturnType<typeof useDuty>
  notices: ReturnType<typeof useNotices>
}

/** The desk's presses that begin or end a practice. `wrong`: which one was stopped and may be told about. */
export function useDeskPresses({ offer, practice, draft, commands: { run }, duty, notices }: Parts) {
  const { cutOff, sendIn } = useRoom()
  const [wrong, setWrong] = useState<Wronged | null>(null)

  async function answer(how: 'accept' | 'decline') {
    if (!offer) return
    const body = { offerId: offer.id }
    const taken = ({ roomId }: Accepted) => roomId && sendIn(roomId)
    const done = how === 'accept' ? taken : undefined
    // Said before the answer: what ends by this press is no news, however soon it is heard of.
    notices.press({ answered: offer.id })
    const answered = await run<Accepted>('offer', `/api/offers/${how}`, body, done)
    if (answered && !answered.ok) notices.press({ answered: null })
  }
  async function next() {
    if (!practice) return
    const note = draft.note.trim() || null
    const { pick, dueOn, clipId } = draft
    const exercise = { pick, note, dueOn, clipId }
    notices.press({ ended: practice.id })
    const done = await run('next', '/api/practice/next', { practiceId: practice.id, ...exercise })
    if (done?.ok) forgetDraft(practice.id)
    else if (done) notices.press({ ended: null })
  }

  /** Something is wrong: the own picture first, then the practice; and nobody is offered while it is told. */
  async function stop() {
    if (!practice) return
    cutOff()
    duty.set('break')
    notices.press({ ended: practice.id })
    const ended = { practiceId: practice.id, block: false, text: '' }
    const done = await run('wrong', '/api/practice/wrong', ended)
    const { partner } = practice
    if (done?.ok)
      setWrong({ practiceId: practice.id, alias: partner.alias, third: practice.third?.alias ?? null })
  }

  return { answer, next, stop, wrong, closeWrong: () => setWrong(null) }
}
