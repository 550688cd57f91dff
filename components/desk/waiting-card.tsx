'use client'
import { Clock3, UserRound, UsersRound } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { WaitingCard as Card } from '@/lib/matching/messages'
import { SignTile } from '@/components/signs/sign-tile'
import { Button } from '@/components/ui/button'
import { KeyCap } from './key-cap'
import { clock, secondsLeft } from './times'

export type CardPress = { take: () => void; later: () => void; pick: () => void }

type Props = CardPress & { card: Card; time: number; mayPick: boolean; busy: boolean; error: string | null }

/** One learner in line: who, what went wrong, since when, and what can be done about it now. `time` is the server's. */
export function WaitingCard({ card, time, mayPick, busy, error, take, later, pick }: Props) {
  const t = useTranslations('desk.waiting')
  const mine = card.asked?.me ?? false
  const wrong = card.signs.filter(({ missed }) => missed > 0)
  return (
    <li
      data-card={card.alias}
      className={`rounded-[20px] border-2 bg-card p-4 ${mine ? 'border-amber' : 'border-line'}`}
    >
      <div className="flex items-baseline gap-2">
        <h3 className="min-w-0 grow truncate text-[19px] font-[750]">{card.alias}</h3>
        <span className="flex items-center gap-1 text-[17px] font-[650] tabular-nums">
          <Clock3 aria-hidden size={16} className="self-center text-soft" />
          <span className="sr-only">{t('since', { time: clock(time - card.queuedAt) })}</span>
          <span aria-hidden>{clock(time - card.queuedAt)}</span>
        </span>
      </div>
      <p className="flex flex-wrap items-center gap-x-2 text-[16px] text-soft">
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
        <p className="mt-1 text-[16px] text-soft">{t('nothingWrong')}</p>
      )}
      <div className="mt-3 empty:hidden">
        {mine && (
          <div className="flex gap-2">
            <Button variant="main" className="grow" onClick={take} aria-disabled={busy}>
              {t('take')} <KeyCap action={{ do: 'take' }} />
            </Button>
            <Button variant="plain" onClick={later} aria-disabled={busy}>
              {t('later')}
            </Button>
          </div>
        )}
        {!mine && card.asked && (
          <p className="text-[16px] font-[650] tabular-nums">
            {t('asked', { alias: card.asked.alias, seconds: secondsLeft(card.asked.until, time) })}
          </p>
        )}
        {!card.asked && card.held && <p className="text-[16px] font-[650]">{t('held')}</p>}
        {!card.asked && !card.held && mayPick && (
          <Button
            variant="plain"
            className="w-full"
            onClick={pick}
            aria-disabled={busy}
            aria-label={t('pickWho', card)}
          >
            {t('pick')}
          </Button>
        )}
      </div>
      {error && (
        <p role="alert" className="mt-2 text-[16px] font-[650] text-coral">
          {error}
        </p>
      )}
    </li>
  )
}

function Want({ want }: { want: Card['want'] }) {
  const t = useTranslations('desk.waiting')
  if (want === 'anyone') return null
  const Icon = want === 'trainer' ? UserRound : UsersRound
  return (
    <span className="inline-flex items-center gap-1 rounded-full bg-teal-tint px-2 py-0.5 text-[14px] font-[650] text-teal">
      <Icon aria-hidden size={14} />
      {want === 'trainer' ? t('wantTrainer') : t('wantPeer')}
    </span>
  )
}
