'use client'
import { useTranslations } from 'next-intl'
import { memo } from 'react'
import type { WaitingCard as Card } from '@/lib/matching/messages'
import { EmptyChairs } from './empty-chairs'
import { WaitingCard } from './waiting-card'

type Props = {
  cards: Card[]
  mayPick: boolean
  /** What is being sent, and what was refused: `offer`, or the id of the ticket picked */
  busy: string | null
  refused: { what: string; message: string } | null
  onTake: () => void
  onLater: () => void
  onPick: (ticketId: string) => void
}

/** Who waits: the one offered to this trainer first, then in the order of their places. */
export const WaitingList = memo(function WaitingList({
  cards,
  mayPick,
  busy,
  refused,
  onTake,
  onLater,
  onPick,
}: Props) {
  const t = useTranslations('desk.waiting')
  const order = [...cards].sort((a, b) => Number(b.asked?.me ?? false) - Number(a.asked?.me ?? false))
  const what = (card: Card) => (card.asked?.me ? 'offer' : card.ticketId)
  return (
    <section
      aria-labelledby="desk-waiting"
      className={`flex flex-col ${order.length === 0 ? 'shrink-0' : 'min-h-40'}`}
    >
      <h2 id="desk-waiting" className="mb-3 text-large font-heavy">
        {t('title')} <span className="text-soft tabular-nums">· {cards.length}</span>
      </h2>
      {order.length === 0 ? (
        <EmptyChairs />
      ) : (
        <ul className="-m-1 grid min-h-0 grid-cols-1 content-start gap-3 overflow-y-auto p-1">
          {order.map((card) => (
            <WaitingCard
              key={card.ticketId}
              card={card}
              mayPick={mayPick}
              busy={busy === what(card)}
              error={refused?.what === what(card) ? refused.message : null}
              take={onTake}
              later={onLater}
              pick={onPick}
            />
          ))}
        </ul>
      )}
    </section>
  )
})
