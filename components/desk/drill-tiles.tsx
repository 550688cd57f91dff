'use client'
import type { SignNeed } from '@/lib/matching/messages'
import { SignTile } from '@/components/signs/sign-tile'
import type { Pick } from './exercise'

type Props = {
  /** What this drill is called */
  title: string
  /** Said in place of tiles when there are none */
  none?: string
  needs: SignNeed[]
  pick: Pick
  weak: string[]
  /** The drill in hand is a saved set: this one is not chosen */
  set: boolean
  onPick: (pick: Pick) => void
}

/** A drill: a radio and the signs in it, the weak ones chosen beforehand. */
export function DrillTiles({ title, none, needs, pick, weak, set, onPick }: Props) {
  const chosen = 'signs' in pick && !set ? pick.signs : null
  const has = (sign: string) => chosen?.includes(sign) ?? false
  function toggle(sign: string) {
    const now = chosen ?? []
    const after = has(sign) ? now.filter((one) => one !== sign) : [...now, sign]
    onPick({ signs: needs.map((need) => need.sign).filter((one) => after.includes(one)) })
  }
  return (
    <fieldset className="rounded-large border-2 border-line p-4 has-[input:checked]:border-teal">
      <legend className="sr-only">{title}</legend>
      <label className="flex min-h-11 cursor-pointer items-center gap-3 text-base font-strong">
        <input
          type="radio"
          name="exercise"
          className="size-5 accent-teal"
          checked={chosen !== null}
          onChange={() => onPick({ signs: weak })}
        />
        {title}
      </label>
      {needs.length === 0 && <p className="mt-1 text-base text-soft">{none}</p>}
      <ul className="mt-2 empty:hidden flex flex-wrap gap-2">
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
