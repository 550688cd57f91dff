'use client'
import { useTranslations } from 'next-intl'
import type { SetNow } from '@/lib/matching/messages'
import { setOf, type Pick } from './exercise'

type Props = { sets: SetNow[]; pick: Pick; onPick: (pick: Pick) => void }

/** A drill of one of the trainer's own sets. */
export function SetChoice({ sets, pick, onPick }: Props) {
  const t = useTranslations('cases.give')
  const chosen = setOf(pick, sets)
  if (sets.length === 0) return null
  return (
    <fieldset className="min-w-0">
      <legend className="mb-2 text-base font-strong">{t('set')}</legend>
      <div className="-m-1 grid max-h-44 gap-2 overflow-y-auto p-1">
        {sets.map((set) => (
          <label
            key={set.id}
            className="flex min-h-12 cursor-pointer items-center gap-2.5 rounded-small border-2 border-line bg-card px-3 py-1.5 text-base has-checked:border-teal has-checked:bg-tint"
          >
            <input
              type="radio"
              name="exercise"
              className="size-5 shrink-0 accent-teal"
              checked={chosen?.id === set.id}
              onChange={() => onPick({ signs: set.signs })}
            />
            <span className="font-strong">{set.name}</span>
            <span className="min-w-0 grow text-right text-soft">{set.glosses.join(' ')}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
