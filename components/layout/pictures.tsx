'use client'
import { useTranslations } from 'next-intl'
import { lazy, Suspense, useRef, type CSSProperties, type ReactNode } from 'react'
import { smallLimits, splitLimits, type Picture } from '@/lib/accounts/layout-states'
import { arrange, clamp, shareOfFirst, splitAt, tracks, type Present } from './arrange'
import { useLayout } from './layout-provider'
import css from './pictures.module.css'
import { useUpright } from './use-upright'

const ResizeHandle = lazy(async () => ({ default: (await import('./resize-handle')).ResizeHandle }))

/** How a picture stands: the large one, pinned beside it, or small on it. */
export type Standing = 'large' | 'beside' | 'small'

type Props = {
  third: Present['third']
  /** Draws a picture; its elements stay, however it stands */
  draw: Record<Picture, (standing: Standing) => ReactNode>
  /** There is no picture of one's own: in a corner it takes no more than a button */
  ownBare: boolean
  /** The recorded model, beside them */
  clip: ReactNode | null
  /** In a corner of the large one */
  words: ReactNode
}

/** The pictures of a practice as their owner has arranged them, with what resizes them. */
export function Pictures({ third, draw, ownBare, clip, words }: Props) {
  const t = useTranslations('layout')
  const [layout, change] = useLayout()
  const box = useRef<HTMLDivElement>(null)
  const large = useRef<HTMLDivElement>(null)
  const upright = useUpright(box)
  const { beside, small } = arrange(layout, { third, clip: clip !== null })
  const bare = (one: Picture) => ownBare && one === 'own' && small.includes(one)
  const resizable = small.find((one) => !bare(one))
  const share = shareOfFirst(layout, beside.length)

  const place = (one: Picture | 'clip', inside: ReactNode, handle?: ReactNode) => {
    const at = beside.indexOf(one)
    const corner = at >= 0 ? undefined : one === small[0] ? 'right' : 'left'
    return (
      <div
        key={one}
        ref={at === 0 ? large : undefined}
        className={css.place}
        data-picture={one}
        data-corner={corner}
        data-bare={(one !== 'clip' && bare(one)) || undefined}
        style={{ '--at': at + 1 } as CSSProperties}
      >
        <div className={css.inner}>{inside}</div>
        {handle}
      </div>
    )
  }
  const standing = (one: Picture): Standing =>
    one === beside[0] ? 'large' : beside.includes(one) ? 'beside' : 'small'
  const drawn = (one: Picture) =>
    place(
      one,
      draw[one](standing(one)),
      one === resizable && one === small[0] && (
        <Suspense>
          <ResizeHandle
            kind="small"
            label={t('small')}
            value={layout.small}
            limits={smallLimits}
            upright={false}
            valueAt={(x) => clamp(widthUpTo(x, large.current), smallLimits)}
            onValue={(value) => change({ small: value })}
          />
        </Suspense>
      ),
    )
  const geometry = {
    '--tracks': tracks(layout, beside.length)
      .map((width) => `minmax(0, ${width}fr)`)
      .join(' '),
    '--small': `${layout.small}%`,
    '--share': `${share * 100}%`,
  } as CSSProperties
  return (
    <div ref={box} className={css.pictures} style={geometry}>
      {drawn('partner')}
      {drawn('own')}
      {third !== 'none' && drawn('third')}
      {clip && place('clip', clip)}
      <div className={css.words} data-over={small[1] ? '' : undefined}>
        {words}
      </div>
      {beside.length > 1 && (
        <Suspense>
          <ResizeHandle
            kind="split"
            label={t('split')}
            value={layout.split}
            limits={splitLimits}
            upright={upright}
            valueAt={(x, y) => splitAt(shareUpTo({ x, y }, box.current, upright), beside.length)}
            onValue={(value) => change({ split: value })}
          />
        </Suspense>
      )}
    </div>
  )
}

/** How wide a picture in the corner below on the right would be that begins at `x`, in hundredths of `large`. */
function widthUpTo(x: number, large: HTMLElement | null): number {
  const { right = 0, width = 1 } = large?.getBoundingClientRect() ?? {}
  return (100 * (right - 12 - x)) / width
}

function shareUpTo({ x, y }: { x: number; y: number }, box: HTMLElement | null, upright: boolean): number {
  const { left = 0, top = 0, width = 1, height = 1 } = box?.getBoundingClientRect() ?? {}
  return upright ? (y - top) / height : (x - left) / width
}
