import type { ReactNode } from 'react'
import css from './stage-frame.module.css'

export type Rim = 'none' | 'waiting' | 'live'

type Props = {
  /** What state the picture is in: recorded, waiting for somebody, somebody live. The label says it, too */
  rim?: Rim
  /** Names the region, e.g. "Picture" */
  name: string
  /** Top left: what is in the picture */
  label?: ReactNode
  /** Top right: how well signing can be read */
  corner?: ReactNode
  /** Layers, lying on each other */
  children: ReactNode
}

/** The picture frame every screen is built round. Its size depends on the window alone, never on what is in it. */
export function StageFrame({ rim = 'none', name, label, corner, children }: Props) {
  return (
    <section aria-label={name} data-rim={rim} className={css.frame}>
      <div className={`${css.inside} on-stage`}>
        {children}
        {label && <div className={`${css.corner} ${css.left}`}>{label}</div>}
        {corner && <div className={`${css.corner} ${css.right}`}>{corner}</div>}
      </div>
      <div className={css.rim} />
    </section>
  )
}

type LayerProps = {
  shown?: boolean
  /** Another layer lies over it: still there for the fade, out of reach for keys and screen readers */
  covered?: boolean
  children: ReactNode
}

/** One thing the stage can show. Layers fade over each other; a hidden one stays in the page, so its video keeps running. */
export function StageLayer({ shown = true, covered = false, children }: LayerProps) {
  return (
    <div className={css.layer} data-shown={shown || undefined} inert={!shown || covered}>
      {children}
    </div>
  )
}
