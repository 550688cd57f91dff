'use client'
import { useTranslations } from 'next-intl'
import type { Now } from '@/lib/matching/messages'
import { useTime } from '../live/use-time'
import { SignRow, type TileSign } from '../signs/sign-row'
import { Card } from '../ui/card'
import { waitWords } from './wait-words'

/** The heading at the checkpoint: what it is, who is there and how long it takes, as far as anybody knows. */
export function CheckpointHead({
  people,
  atCheckpoint,
}: {
  people: Now['people'] | null
  atCheckpoint: boolean
}) {
  const t = useTranslations('queue')
  const time = useTime(true, 15_000)
  return (
    <div aria-live="polite">
      <h1 className="text-heading max-wide:text-[1.625rem] max-wide:leading-8">
        {t(atCheckpoint ? 'checkpoint.title' : 'checkpoint.titleEarly')}
      </h1>
      <p className="mt-1 min-h-6 text-soft">{people && waitWords(people, time, t)}</p>
    </div>
  )
}

/** Beside one's own picture: is it right, and what exactly the other one will see. */
export function CheckpointAside({ signs, alias }: { signs: TileSign[]; alias: string | null }) {
  const t = useTranslations('queue')
  return (
    <div className="grid grid-cols-1 gap-4">
      <Card title={t('checkpoint.picture')}>
        <p className="text-small text-soft">{t('checkpoint.pictureHow')}</p>
      </Card>
      <Card>
        <h2 className="mb-3 text-base font-plain text-soft">
          {t.rich('theySee', {
            alias: alias ?? '',
            strong: (words) => <strong className="block text-ink">{words}</strong>,
          })}
        </h2>
        <SignRow label={t('signs')} signs={signs} size="small" />
        <p className="mt-3 text-small text-soft">{t('trainersSee')}</p>
      </Card>
    </div>
  )
}
