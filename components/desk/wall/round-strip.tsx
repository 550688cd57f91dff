'use client'
import { useTranslations } from 'next-intl'
import { PressError } from '@/components/account/press-error'
import { Spinner } from '@/components/ui/spinner'
import { NeedLine } from './need-line'
import { useDrawn } from './use-drawn'
import type { useRounds } from './use-rounds'

type Props = {
  rounds: ReturnType<typeof useRounds>
  clock: () => number
  told: string | null
}

const shown = 6

/** During a visit, left of the stage: who needs a look next. A press leaves here and goes there, in one step. */
export function RoundStrip({ rounds: { wall, going, goTile }, clock, told }: Props) {
  const t = useTranslations('wall')
  const { view, places } = useDrawn(wall)
  if (view.kind !== 'there' || !places) return null
  const open = places.ids.flatMap((id) => {
    const card = view.here.has(id) ? view.cards.get(id) : undefined
    return card && card.hop === 'open' ? [card] : []
  })
  if (open.length === 0) return null
  return (
    <section aria-labelledby="desk-round" className="shrink-0">
      <h2 id="desk-round" className="text-large font-heavy">
        {t('strip.title')} <span className="text-soft tabular-nums">· {open.length}</span>
      </h2>
      <p className="mb-2 text-small text-soft">{t('strip.text')}</p>
      <ul className="grid gap-2" onPointerMove={wall.places.onHand}>
        {open.slice(0, shown).map(({ learner, needs, wrong }) => (
          <li key={learner.id}>
            <button
              type="button"
              aria-disabled={going !== null || undefined}
              onClick={() => goTile(learner.id, false)}
              className="grid min-h-14 w-full content-center rounded-medium border-2 border-line bg-card px-3 py-1.5 text-left hover:border-teal"
            >
              <span className="flex items-center gap-2 text-base font-heavy">
                {going === learner.id && <Spinner />}
                {learner.alias}
              </span>
              <NeedLine need={needs[0]} {...{ wrong, clock }} />
            </button>
          </li>
        ))}
      </ul>
      <PressError>{told}</PressError>
    </section>
  )
}
