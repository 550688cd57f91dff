'use client'
import { useTranslations } from 'next-intl'
import { useNow } from '../live/now'
import { useTime } from '../live/use-time'
import { waitWords } from '../queue/wait-words'
import { Card } from '../ui/card'

/** Beside every step: what comes after the last one, and how long it would take now. */
export function PersonCard({ last }: { last: string }) {
  const t = useTranslations('start.person')
  const queue = useTranslations('queue')
  const { now } = useNow()
  const time = useTime(true, 15_000)
  return (
    <Card title={t('title', { last })}>
      <p className="min-h-6 text-soft">{now && waitWords(now.people, time, queue)}</p>
    </Card>
  )
}
