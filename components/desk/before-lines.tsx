'use client'
import { StickyNote } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { dayOf } from '@/components/live/day-of'
import { SignRow } from '@/components/signs/sign-row'
import type { OfferNow } from '@/lib/matching/messages'
import { useExerciseWords } from './use-exercise-words'

const shown = 8

/** What a trainer reads in three seconds before taking a learner: where they are with what went wrong, and the last line left for trainers. */
export function BeforeLines({ offer, time }: { offer: OfferNow; time: number }) {
  const t = useTranslations('cases.before')
  const words = useExerciseWords()
  const wrong = offer.signs.filter(({ missed }) => missed > 0)
  const { exercise, line } = offer.before ?? { exercise: null, line: null }
  const signs = (wrong.length > 0 ? wrong : offer.signs).slice(0, shown)
  return (
    <div className="grid gap-2.5">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
        <p className="text-base font-strong">
          {exercise
            ? t('step', { segment: offer.segment.title, exercise: words(exercise) })
            : offer.segment.title}
        </p>
        {signs.length > 0 && (
          <SignRow
            label={t(wrong.length > 0 ? 'wentWrong' : 'practises')}
            size="small"
            signs={signs.map(({ sign, gloss, missed }) => ({
              ...{ id: sign, gloss, missed },
              state: missed > 0 ? 'wrong' : 'to-come',
            }))}
          />
        )}
      </div>
      {line && (
        <p className="flex items-start gap-2 text-base">
          <StickyNote aria-hidden size={19} className="mt-0.5 shrink-0 text-teal" />
          <span className="min-w-0">
            {line.text}{' '}
            <span className="text-small text-soft">
              {t('by', {
                mine: String(line.mine),
                alias: line.by,
                day: dayOf(line.at, time),
                date: dateOf(line.at),
              })}
            </span>
          </span>
        </p>
      )}
    </div>
  )
}

const dateOf = (at: number) => new Date(at).toLocaleDateString('en', { day: 'numeric', month: 'short' })
