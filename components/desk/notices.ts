import type { Now, OfferNow, PracticeNow } from '@/lib/matching/messages'

/** What went on by itself since the last look: said in one banner, until something newer or a press takes it away. */
export type Notice =
  | { kind: 'taken'; alias: string; by: string }
  | { kind: 'missed'; alias: string }
  | { kind: 'withdrawn'; alias: string }
  | { kind: 'notReady'; alias: string }
  | { kind: 'gone'; alias: string }
  | { kind: 'left'; alias: string }
  | { kind: 'visitNotNow'; alias: string }
  | { kind: 'visitGone'; alias: string }
  | { kind: 'visitOver'; alias: string; other: string }

/** What this trainer has pressed lately; it explains an end that is not news. */
export type Pressed = { answered: string | null; ended: string | null }

/** Compares two looks. Null when nothing ended, or when this trainer's own press ended it. */
export function noticeOf(before: Now | null, after: Now, pressed: Pressed): Notice | null {
  if (before?.practice && after.practice?.id !== before.practice.id) {
    return before.practice.id === pressed.ended ? null : practiceEnded(before.practice)
  }
  const offer = before?.offer
  if (offer?.side !== 'asked' || after.offer?.id === offer.id || after.practice) return null
  // Who goes off or on a break gives the offer on: the learner still waits.
  const gaveOn = after.desk?.duty.state !== 'on' && after.at < offer.until
  if (gaveOn) return null
  return offer.id === pressed.answered ? null : offerEnded(offer, before!, after)
}

function practiceEnded(practice: PracticeNow): Notice | null {
  if (practice.role !== 'trainer') return null
  const { alias, agreed, awayUntil } = practice.partner
  if (practice.third) return { kind: 'visitOver', alias, other: practice.third.alias }
  if (practice.state.kind === 'preparing' && !agreed)
    return { kind: practice.rounds ? 'visitNotNow' : 'notReady', alias }
  if (awayUntil === null && practice.state.kind === 'live') return { kind: 'left', alias }
  // Whoever was only visited has no place in line to keep.
  return { kind: practice.rounds ? 'visitGone' : 'gone', alias }
}

function offerEnded(offer: OfferNow, before: Now, after: Now): Notice {
  const { alias } = offer.partner
  if (after.at >= offer.until) return { kind: 'missed', alias }
  const ticket = before.desk?.waiting.find((card) => card.asked?.me)?.ticketId
  const asked = after.desk?.waiting.find((card) => card.ticketId === ticket)?.asked
  return asked && !asked.me ? { kind: 'taken', alias, by: asked.alias } : { kind: 'withdrawn', alias }
}
