'use client'
import { useTranslations } from 'next-intl'
import { minutes } from '../live/spans'
import { useTime } from '../live/use-time'

/** The heading while the place is kept but nobody is asked. */
export function HeldHead({ until }: { until: number }) {
  const t = useTranslations('queue.held')
  const time = useTime()
  return (
    <div aria-live="polite">
      <h1 className="text-heading max-wide:text-[1.625rem] max-wide:leading-8">{t('title')}</h1>
      <p className="mt-1 text-soft">
        {t('text')} <span aria-live="off">{t('left', { time: minutes(until - time) })}</span>
      </p>
    </div>
  )
}
