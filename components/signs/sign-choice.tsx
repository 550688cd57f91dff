import type { SignCard } from '@/lib/content/steps'
import { classNames } from '../ui/class-names'

type Props = {
  legend: string
  cards: SignCard[]
  chosen: string[]
  /** How many may be chosen */
  most: number
  onChange: (ids: string[]) => void
}

/** Signs to choose by pressing their tiles; they stay in the order in which they were pressed. */
export function SignChoice({ legend, cards, chosen, most, onChange }: Props) {
  const full = chosen.length >= most
  return (
    <fieldset>
      <legend className="mb-1.5 text-small font-strong">{legend}</legend>
      <div className="flex flex-wrap gap-1">
        {cards.map(({ id, gloss }) => {
          const on = chosen.includes(id)
          return (
            <button
              key={id}
              type="button"
              aria-pressed={on}
              disabled={!on && full}
              onClick={() => onChange(on ? chosen.filter((one) => one !== id) : [...chosen, id])}
              className={classNames(
                'h-11 min-w-11 rounded-small border-2 px-2 font-heavy disabled:opacity-45',
                on
                  ? 'border-ink bg-ink text-paper forced-colors:bg-[Highlight]'
                  : 'border-line bg-card not-disabled:hover:border-teal',
              )}
            >
              {gloss}
            </button>
          )
        })}
      </div>
    </fieldset>
  )
}
