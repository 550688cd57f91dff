'use client'
import { useTranslations } from 'next-intl'
import { memo, useMemo, useState, type CSSProperties } from 'react'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Spinner } from '@/components/ui/spinner'
import type { Places } from './steady'
import { gap, layOut, type Layout } from './lay-out'
import css from './wall.module.css'
import type { Stills, WallView } from './wall-feed'
import { WallTile } from './wall-tile'

type Props = {
  view: WallView
  places: Places | null
  /** To whom one is on the way */
  going: string | null
  keysOff: boolean
  /** The server's clock, always the same function */
  clock: () => number
  stills: Stills
  onGo: (learnerId: string, byPointer: boolean) => void
  onGive: (learnerId: string) => void
  onHand: () => void
  /** Whom the hand or the focus is on */
  onPoint: (learnerId: string | null) => void
  onRetry: () => void
}

/** Everybody this trainer teaches now, in the places that `places` holds; drawn anew only where something changed. */
export const Wall = memo(function Wall(props: Props) {
  const { view, places, going, keysOff, clock, stills, onGo, onGive, onHand, onPoint, onRetry } = props
  const t = useTranslations('wall')
  const { box, layout } = useLayout(places?.ids.length ?? 0)
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
      <ul aria-label={t('list')} className={css.grid} data-picture={layout.picture} style={styleOf(layout)}>
        {places.ids.map((id) => {
          const card = view.cards.get(id)
          const at = places.keys.indexOf(id)
          return (
            card && (
              <WallTile
                key={id}
                card={card}
                number={at < 0 ? null : at + 1}
                keysOff={keysOff}
                going={going === id}
                gone={!view.here.has(id)}
                {...{ clock, stills, onGo, onGive }}
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
    gridAutoRows: height === null ? 'auto' : height,
  }
}

/** How the tiles lie in the room there is; the room is what is left of the window, whatever lies in it. */
function useLayout(count: number): { box: (element: HTMLElement | null) => void; layout: Layout } {
  const [room, setRoom] = useState({ width: 0, height: 0 })
  const [box] = useState(() => (element: HTMLElement | null) => {
    if (!element) return
    const measure = new ResizeObserver(([entry]) => {
      if (!entry) return
      const { width, height } = entry.contentRect
      // Where the page itself scrolls, the wall is as high as what is in it, which says nothing.
      const scrolls = getComputedStyle(element).overflowY === 'auto'
      setRoom({ width, height: scrolls ? height : window.innerHeight * 0.75 })
    })
    measure.observe(element)
    return () => measure.disconnect()
  })
  const layout = useMemo(() => layOut(count, room), [count, room])
  return { box, layout }
}
