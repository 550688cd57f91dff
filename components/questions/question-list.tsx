'use client'
import { useTranslations } from 'next-intl'
import { useTime } from '@/components/live/use-time'
import type { DeskQuestion } from '@/lib/matching/messages'
import { Button } from '../ui/button'

type Props = {
  questions: DeskQuestion[]
  busy: string | null
  onOpen: (id: string) => void
}

/** What a trainer can answer while nobody waits, the oldest first. */
export function QuestionList({ questions, busy, onOpen }: Props) {
  const t = useTranslations('questions.desk')
  const time = useTime()
  return (
    <section aria-labelledby="desk-questions" className="flex min-h-40 flex-col">
      <h2 id="desk-questions" className="text-large font-heavy">
        {t('title')} <span className="text-soft tabular-nums">· {questions.length}</span>
      </h2>
      <p className="mb-2 text-small text-soft">{t('hint')}</p>
      <ul className="-m-1 grid min-h-0 content-start gap-3 overflow-y-auto p-1">
        {questions.map(({ id, alias, segment, glosses, clip, askedAt }) => (
          <li key={id} className="rounded-large border border-line bg-card p-4">
            <h3 className="truncate font-heavy">{alias}</h3>
            <p className="text-small text-soft">
              {t('about', { title: segment.title, signs: glosses.join(' ') })}
            </p>
            <p className="text-small text-soft">
              {t(clip ? 'signed' : 'written')}, {t('ago', { hours: hoursSince(askedAt, time) })}
            </p>
            <Button
              size="small"
              variant="quiet"
              className="mt-2 w-full"
              aria-label={t('openWho', { alias })}
              busy={busy === id}
              onClick={() => onOpen(id)}
            >
              {t('open')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}

function hoursSince(at: number, time: number): number {
  return Math.max(0, Math.floor((time - at) / 3_600_000))
}
