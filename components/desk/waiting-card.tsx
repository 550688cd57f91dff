'use client'
import { Clock3, UserRound, UsersRound } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { memo } from 'react'
import { PressError } from '@/components/account/press-error'
import { useTime } from '@/components/live/use-time'
import type { WaitingCard as Card } from '@/lib/matching/messages'
import { SignTile } from '@/components/signs/sign-tile'
import { Button } from '@/components/ui/button'
import { clock, secondsLeft } from './times'

export type CardPress = { take: () => void; later: () => void; pick: (ticketId: string) => void }

type Props = CardPress & { card: Card; mayPick: boolean; busy: boolean; error: string | null }

/** One learner in line: who, what went wrong, since when, and what can be done about it now. */
export const WaitingCard = memo(function WaitingCard({
  card,
  mayPick,
  busy,
  error,
  take,
  later,
  pick,
}: Props) {
  const t = useTranslations('desk.waiting')
  const mine = card.asked?.me ?? false
  const wrong = card.signs.filter(({ missed }) => missed > 0)
  return (
    <li
      data-card={card.alias}
      className={`rounded-large border-2 bg-card p-4 ${mine ? 'border-amber' : 'border-line'}`}
    >
      <div className="flex items-baseline gap-2">
        <h3 className="min-w-0 grow truncate text-large font-heavy">{card.alias}</h3>
        <span className="flex items-center gap-1 text-base font-strong tabular-nums">
          <Clock3 aria-hidden size={16} className="self-center text-soft" />
          <Since since={card.queuedAt} />
        </span>
      </div>
      <p className="flex flex-wrap items-center gap-x-2 text-small text-soft">
        <span>{card.segment.title}</span>
        <Want want={card.want} />
      </p>
      {wrong.length > 0 ? (
        <ul className="mt-2 flex flex-wrap gap-1.5">
          {wrong.slice(0, 6).map(({ sign, gloss, missed }) => (
            <li key={sign}>
              <SignTile gloss={gloss} state="wrong" missed={missed} size="small" />
            </li>
          ))}
        </ul>
      ) : (
        <p className="mt-1 text-small text-soft">{t('nothingWrong')}</p>
      )}
      <div className="mt-3 empty:hidden">
        {mine && (
          <div className="flex gap-2">
            <Button size="small" className="grow" onClick={take} busy={busy} keyHint="↵" shortcut="Enter">
              {t('take')}
            </Button>
            <Button size="small" variant="quiet" onClick={later}>
              {t('later')}
            </Button>
          </div>
        )}
        {!mine && card.asked && (
          <p className="text-small font-strong tabular-nums">
            <Asked {...card.asked} />
          </p>
        )}
        {!card.asked && card.held && <p className="text-small font-strong">{t('held')}</p>}
        {!card.asked && !card.held && mayPick && (
          <Button
            size="small"
            variant="quiet"
            className="w-full"
            onClick={() => pick(card.ticketId)}
            aria-disabled={busy}
            aria-label={t('pickWho', { alias: card.alias })}
          >
            {t('pick')}
          </Button>
        )}
      </div>
      <PressError>{error}</PressError>
    </li>
  )
})

function Since({ since }: { since: number }) {
  const t = useTranslations('desk.waiting')
  const time = clock(useTime() - since)
  return (
    <>
      <span className="sr-only">{t('since', { time })}</span>
      <span aria-hidden>{time}</span>
    </>
  )
}

function Asked({ alias, until }: NonNullable<Card['asked']>) {
  const t = useTranslations('desk.waiting')
  return t('asked', { alias, seconds: secondsLeft(until, useTime()) })
}

function Want({ want }: { want: Card['want'] }) {
  const t = useTranslations('desk.waiting')
  if (want === 'anyone') return null
  const Icon = want === 'trainer' ? UserRound : UsersRound
  return (
    <span className="inline-flex items-center gap-1 rounded-full bg-tint px-2 py-0.5 text-small font-strong text-teal">
      <Icon aria-hidden size={14} />
      {want === 'trainer' ? t('wantTrainer') : t('wantPeer')}
    </span>
  )
}
