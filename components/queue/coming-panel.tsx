'use client'
import { useTranslations } from 'next-intl'
import { durations } from '@/lib/durations'
import type { OfferNow } from '@/lib/matching/messages'
import { TimeLeft } from '../live/time-left'
import { useTime } from '../live/use-time'
import { WhyThese } from '../live/why-these'

/** The heading while a trainer is being asked: who, and how long they have to answer. */
export function ComingHead({ offer }: { offer: OfferNow }) {
  const t = useTranslations('queue.coming')
  const { alias, recording } = offer.partner
  const time = useTime()
  return (
    <div className="grid gap-4">
      <div aria-live="polite">
        <h1 className="text-heading max-wide:text-[1.625rem] max-wide:leading-8">{t('title', { alias })}</h1>
        <p className="mt-1 text-soft">{t(recording ? 'recording' : 'text', { alias })}</p>
        <WhyThese offer={offer} time={time} />
      </div>
      <TimeLeft until={offer.until} total={durations.offer} />
    </div>
  )
}
