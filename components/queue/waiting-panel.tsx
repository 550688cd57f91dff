'use client'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { TicketNow } from '@/lib/matching/messages'
import { minutes } from '../live/spans'
import { useTime } from '../live/use-time'
import { Button } from '../ui/button'
import { Card } from '../ui/card'
import { whatNext } from './what-next'

type Props = {
  ticket: TicketNow
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
  const things = whatNext(ticket, time)
  const told = ticket.declines >= 3
  const mayAsk = told || pictureAway || time >= ticket.questionAt
  return (
    <Card rim="waiting" className="grid gap-3">
      <div aria-live="polite">
        <h2 className="text-[1.625rem] leading-8">{t('place', { place: ticket.place })}</h2>
        <p className="mt-1 text-soft">{t(pictureAway ? 'pictureAway' : told ? 'declined' : 'becomes')}</p>
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
