'use client'
import { Eye, Hand, ListChecks, SpellCheck } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { stepsByNeed, stepWords, type Pick } from './exercise'
import type { Loaded } from './use-assignable'
import { useExerciseWords } from './use-exercise-words'

const icons = { watch: Eye, recognise: ListChecks, produce: Hand, spell: SpellCheck } as const

type Props = {
  loaded: Loaded
  retry: () => void
  weak: string[]
  glosses: Record<string, string>
  pick: Pick
  onPick: (pick: Pick) => void
}

/** The steps of the learner's segment in plain words, those with weak signs first. */
export function AssignSteps({ loaded, retry, weak, glosses, pick, onPick }: Props) {
  const t = useTranslations('desk.assign')
  const words = useExerciseWords()
  if (loaded.kind === 'loading') return <div aria-hidden className="h-40 rounded-large bg-tint" />
  if (loaded.kind === 'failed') {
    return (
      <p role="alert" className="flex items-center gap-3 text-base">
        {t('stepsGone')}{' '}
        <Button size="small" variant="quiet" onClick={retry}>
          {t('retry')}
        </Button>
      </p>
    )
  }
  const { segment, steps } = loaded.steps
  return (
    <fieldset className="min-w-0">
      <legend className="mb-2 text-base font-strong">{t('steps', { segment: segment.title })}</legend>
      <div className="-m-1 grid max-h-56 gap-2 overflow-y-auto p-1 sm:grid-cols-2">
        {stepsByNeed(steps, weak).map(({ slug, step }) => {
          const Icon = icons[step.kind]
          return (
            <label
              key={slug}
              className="flex min-h-12 cursor-pointer items-center gap-2.5 rounded-small border-2 border-line bg-card px-3 text-base has-checked:border-teal has-checked:bg-tint"
            >
              <input
                type="radio"
                name="exercise"
                className="size-5 shrink-0 accent-teal"
                checked={'stepSlug' in pick && pick.stepSlug === slug}
                onChange={() => onPick({ stepSlug: slug })}
              />
              <Icon aria-hidden size={18} className="shrink-0 text-soft" />
              {words(stepWords(step, glosses))}
            </label>
          )
        })}
      </div>
    </fieldset>
  )
}
