'use client'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Now, TicketNow } from '@/lib/matching/messages'
import { minutes } from '../live/spans'
import { useTime } from '../live/use-time'
import { Button } from '../ui/button'
import { Card } from '../ui/card'
import { about } from './about'
import { waitWords } from './wait-words'
import { whatNext } from './what-next'

type Props = {
  ticket: TicketNow
  people: Now['people'] | null
  /** Switches between the step and a drill; null where the step is a drill already */
  drill: { on: boolean; toggle: () => void } | null
  pictureAway: boolean
  pending: string | null
  onCancel: () => void
  onWant: (want: 'anyone' | 'peer') => void
  /** Records a question; the place in line stays */
  onAsk: () => void
  /** A question was asked here and has no answer yet */
  asked: boolean
  failed: ReactNode
}

/** Beside the step while the learner waits and goes on practising: the place, and what happens when. */
export function WaitingPanel({
  ticket,
  people,
  drill,
  pictureAway,
  pending,
  onCancel,
  onWant,
  onAsk,
  asked,
  failed,
}: Props) {
  const t = useTranslations('queue')
  const questions = useTranslations('questions')
  const time = useTime()
  const things = whatNext(ticket, time, !people || people.onDuty > 0)
  const told = ticket.declines >= 3
  const mayAsk = told || pictureAway || time >= ticket.questionAt
  return (
    <Card rim="waiting" className="grid gap-3">
      <div aria-live="polite">
        <h2 className="text-[1.625rem] leading-8">{t('place', { place: ticket.place })}</h2>
        <p className="mt-1 text-soft">
          {t(pictureAway ? 'pictureAway' : told ? 'declined' : 'becomes', { want: ticket.want })}
        </p>
        <WaitTime ticket={ticket} people={people} time={time} />
      </div>
      <ul aria-label={t('next.title')} className="grid gap-1 border-t border-line pt-3">
        {things.map(({ what, ms, past }) => (
          <li key={what} className="flex gap-3 text-small">
            <span className="w-10 shrink-0 font-strong tabular-nums">
              {past ? t('next.now') : minutes(ms)}
            </span>
            <span className={past ? '' : 'text-soft'}>{t(`next.${what}`)}</span>
          </li>
        ))}
      </ul>
      {asked && (
        <p role="status" className="font-strong">
          {questions('mine.open')}
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        {drill && (
          <Button size="small" variant="quiet" onClick={drill.toggle}>
            {t(drill.on ? 'drillBack' : 'drill')}
          </Button>
        )}
        {mayAsk && (
          <Button size="small" variant={asked ? 'quiet' : 'main'} onClick={onAsk}>
            {questions('record')}
          </Button>
        )}
        {ticket.want !== 'peer' ? (
          <Button variant="quiet" size="small" busy={pending === 'want'} onClick={() => onWant('peer')}>
            {t('peerInstead')}
          </Button>
        ) : (
          <Button variant="quiet" size="small" busy={pending === 'want'} onClick={() => onWant('anyone')}>
            {t('anyoneInstead')}
          </Button>
        )}
        <Button variant="quiet" size="small" busy={pending === 'cancel'} onClick={onCancel}>
          {t('cancel')}
        </Button>
      </div>
      {failed}
    </Card>
  )
}

/** Who is likely to come, or about how long it takes, or that nobody is there; for whoever wants a trainer. */
function WaitTime({
  ticket,
  people,
  time,
}: {
  ticket: TicketNow
  people: Now['people'] | null
  time: number
}) {
  const t = useTranslations('queue')
  if (ticket.want === 'peer' || !people) return null
  const { soon, waitMs } = ticket
  const words = soon
    ? t('soon', { alias: soon.alias, seconds: about(soon.at - time).count })
    : waitMs === null
      ? waitWords(people, time, t, ticket.peerAt !== null)
      : t('waitTrainer', about(waitMs))
  return <p className="mt-1 font-strong">{words}</p>
}
