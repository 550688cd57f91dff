'use client'
import { useTranslations } from 'next-intl'
import { memo, useRef, type CSSProperties } from 'react'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Spinner } from '@/components/ui/spinner'
import { gap, type Layout } from './lay-out'
import type { Places } from './steady'
import { useLayout } from './use-layout'
import { useNear } from './use-near'
import css from './wall.module.css'
import type { Stills, WallView } from './wall-feed'
import { WallTile } from './wall-tile'

type Props = {
  view: WallView
  places: Places | null
  /** How often each was put elsewhere */
  turns: ReadonlyMap<string, number>
  /** To whom one is on the way */
  going: string | null
  keysOff: boolean
  /** The server's clock, always the same function */
  clock: () => number
  stills: Stills
  onGo: (learnerId: string, byPointer: boolean) => void
  onGive: (learnerId: string) => void
  /** Looks at the tries they show */
  onJudge: (learnerId: string) => void
  onHand: () => void
  /** Whom the hand or the focus is on */
  onPoint: (learnerId: string | null) => void
  onRetry: () => void
}

/**
 * Everybody this trainer teaches now, in the places that `places` holds; drawn anew only where something changed. All of
 * them are in the list, by name and with their button; whatever else a tile says is drawn when it comes near.
 */
export const Wall = memo(function Wall(props: Props) {
  const { view, places, turns, going, keysOff, clock, stills, onGo, onGive, onJudge } = props
  const { onHand, onPoint, onRetry } = props
  const t = useTranslations('wall')
  const count = places?.ids.length ?? 0
  const list = useRef<HTMLUListElement>(null)
  const { box, layout } = useLayout(count)
  const near = useNear(list, count, layout)
  if (view.kind === 'loading' || (view.kind === 'there' && !places)) return <Spinner label={t('loading')} />
  if (view.kind === 'failed' || !places) {
    return (
      <div className="grid justify-items-start gap-3">
        <p role="alert" className="font-strong">
          {t('failed')}
        </p>
        <Button size="small" variant="quiet" onClick={onRetry}>
          {t('retry')}
        </Button>
      </div>
    )
  }
  if (places.ids.length === 0) {
    return (
      <div className="grid grow place-items-center">
        <EmptyState picture="waiting" title={t('empty')} text={t('emptyText')} heading="h3" />
      </div>
    )
  }
  const point = (target: EventTarget) =>
    onPoint((target as Element).closest<HTMLElement>('[data-learner]')?.dataset.learner ?? null)
  return (
    <div
      ref={box}
      className={css.scroll}
      onPointerMove={(event) => {
        onHand()
        point(event.target)
      }}
      onPointerDown={onHand}
      onPointerLeave={() => onPoint(null)}
      onFocus={(event) => point(event.target)}
      onBlur={() => onPoint(null)}
    >
      <ul
        ref={list}
        aria-label={t('list')}
        className={css.grid}
        data-picture={layout.picture}
        style={styleOf(layout)}
      >
        {places.ids.map((id, place) => {
          const card = view.cards.get(id)
          const at = places.keys.indexOf(id)
          return (
            card && (
              <WallTile
                key={`${id} ${turns.get(id) ?? 0}`}
                card={card}
                number={at < 0 ? null : at + 1}
                keysOff={keysOff}
                going={going === id}
                gone={!view.here.has(id)}
                near={place >= near.from && place < near.to}
                {...{ clock, stills, onGo, onGive, onJudge }}
              />
            )
          )
        })}
      </ul>
      {view.more > 0 && <p className="mt-3 text-small text-soft">{t('more', { count: view.more })}</p>}
    </div>
  )
})

function styleOf({ columns, width, height }: Layout): CSSProperties {
  return {
    gap,
    gridTemplateColumns: `repeat(${columns}, minmax(0, ${width}px))`,
    gridAutoRows: height ?? undefined,
  }
}
