'use client'
import { useTranslations } from 'next-intl'
import { counts } from '@/lib/durations'
import type { SignCard } from '@/lib/content/steps'
import { classNames } from '../ui/class-names'

type Props = { cards: SignCard[]; chosen: string[]; onChange: (ids: string[]) => void }

/** Which signs a post is about: tiles to press, one to six of them. */
export function SignChoice({ cards, chosen, onChange }: Props) {
  const t = useTranslations('community')
  const full = chosen.length >= counts.postSigns
  return (
    <fieldset>
      <legend className="mb-1.5 text-small font-strong">{t('about')}</legend>
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
