'use client'
import { useTranslations } from 'next-intl'
import type { Giving } from '@/lib/caseload/messages'

type Props = { learners: Giving['learners']; chosen: string[]; onChange: (ids: string[]) => void }

/** For whom an exercise is: one or several of the trainer's own learners, each with what is weak now. */
export function LearnerChoice({ learners, chosen, onChange }: Props) {
  const t = useTranslations('cases.give')
  return (
    <fieldset className="min-w-0">
      <legend className="mb-2 text-base font-strong">{t('who')}</legend>
      <div className="-m-1 grid max-h-44 gap-2 overflow-y-auto p-1">
        {learners.map(({ id, alias, weak }) => (
          <label
            key={id}
            className="flex min-h-12 cursor-pointer items-center gap-2.5 rounded-small border-2 border-line bg-card px-3 py-1.5 text-base has-checked:border-teal has-checked:bg-tint"
          >
            <input
              type="checkbox"
              className="size-5 shrink-0 accent-teal"
              checked={chosen.includes(id)}
              onChange={(event) =>
                onChange(event.target.checked ? [...chosen, id] : chosen.filter((one) => one !== id))
              }
            />
            <span className="font-strong">{alias}</span>
            <span className="min-w-0 grow truncate text-right text-soft">
              {weak.map(({ gloss }) => gloss).join(' ')}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
