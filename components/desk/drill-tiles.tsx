'use client'
import { useTranslations } from 'next-intl'
import type { SignNeed } from '@/lib/matching/messages'
import { SignTile } from '@/components/signs/sign-tile'
import type { Pick } from './exercise'

type Props = { needs: SignNeed[]; pick: Pick; weak: string[]; onPick: (pick: Pick) => void }

/** "A drill of these signs": a radio and the signs in it, the weak ones chosen beforehand. */
export function DrillTiles({ needs, pick, weak, onPick }: Props) {
  const t = useTranslations('desk.assign')
  const chosen = 'signs' in pick ? pick.signs : null
  const has = (sign: string) => chosen?.includes(sign) ?? false
  function toggle(sign: string) {
    const now = chosen ?? []
    const after = has(sign) ? now.filter((one) => one !== sign) : [...now, sign]
    onPick({ signs: needs.map((need) => need.sign).filter((one) => after.includes(one)) })
  }
  return (
    <fieldset className="rounded-large border-2 border-line p-4 has-[input:checked]:border-teal">
      <legend className="sr-only">{t('drill')}</legend>
      <label className="flex min-h-8 cursor-pointer items-center gap-3 text-base font-strong">
        <input
          type="radio"
          name="exercise"
          className="size-5 accent-teal"
          checked={chosen !== null}
          onChange={() => onPick({ signs: weak })}
        />
        {t('drill')}
      </label>
      <ul className="mt-2 flex flex-wrap gap-2">
        {needs.map(({ sign, gloss, missed }) => (
          <li key={sign}>
            <label className="block cursor-pointer rounded-medium has-focus-visible:outline-3 has-focus-visible:outline-offset-3 has-focus-visible:outline-teal">
              <input type="checkbox" className="sr-only" checked={has(sign)} onChange={() => toggle(sign)} />
              <SignTile
                gloss={gloss}
                state={has(sign) ? 'now' : missed > 0 ? 'wrong' : 'to-come'}
                missed={missed}
              />
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  )
}
