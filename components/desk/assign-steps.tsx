'use client'
import { Eye, Hand, ListChecks, SpellCheck } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { SelectField } from '@/components/ui/select-field'
import type { Assignable } from '@/lib/matching/messages'
import { stepsByNeed, stepWords, type Pick } from './exercise'
import { useExerciseWords } from './use-exercise-words'

const icons = { watch: Eye, recognise: ListChecks, produce: Hand, spell: SpellCheck } as const

type Props = {
  course: Omit<Assignable, 'sets'>
  weak: string[]
  glosses: Record<string, string>
  pick: Pick
  onPick: (pick: Pick) => void
}

/** The steps of a segment in plain words, those with weak signs first; the learner's own segment to begin with. */
export function AssignSteps({ course, weak, glosses, pick, onPick }: Props) {
  const t = useTranslations('desk.assign')
  const cases = useTranslations('cases.give')
  const words = useExerciseWords()
  const picked = 'stepSlug' in pick ? pick.segmentId : undefined
  const [chosen, setChosen] = useState(picked ?? course.here)
  const segment = course.segments.find(({ id }) => id === chosen) ?? course.segments[0]
  if (!segment) return null
  return (
    <fieldset className="min-w-0">
      <legend className="mb-2 text-base font-strong">{t('steps')}</legend>
      {course.segments.length > 1 && (
        <SelectField
          label={cases('segment')}
          className="mb-2 grid-cols-[auto_1fr] items-center gap-3"
          value={segment.id}
          onChange={(event) => setChosen(event.target.value)}
        >
          {course.segments.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </SelectField>
      )}
      <div className="-m-1 grid max-h-56 gap-2 overflow-y-auto p-1 sm:grid-cols-2">
        {stepsByNeed(segment.steps, weak).map((step) => {
          const Icon = icons[step.kind]
          return (
            <label
              key={step.id}
              className="flex min-h-12 cursor-pointer items-center gap-2.5 rounded-small border-2 border-line bg-card px-3 text-base has-checked:border-teal has-checked:bg-tint"
            >
              <input
                type="radio"
                name="exercise"
                className="size-5 shrink-0 accent-teal"
                checked={
                  'stepSlug' in pick && pick.stepSlug === step.id && segment.id === (picked ?? course.here)
                }
                onChange={() => onPick({ stepSlug: step.id, segmentId: segment.id })}
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
