import type { ReactNode } from 'react'
import css from './stage-frame.module.css'

/** Two pictures in one stage: side by side, or one above the other where the stage is taller than wide. */
export function Split({ children }: { children: [ReactNode, ReactNode] }) {
  return (
    <div className={css.split}>
      <div className={css.pane}>{children[0]}</div>
      <div className={css.pane}>{children[1]}</div>
    </div>
  )
}

/** One picture over the whole stage, with the same inside as a half of a {@link Split}. */
export function Whole({ children }: { children: ReactNode }) {
  return (
    <div className={css.split}>
      <div className={css.pane}>{children}</div>
    </div>
  )
}

/** Top left of the second half; the first half's label is the stage's own. */
export function PaneLabel({ children }: { children: ReactNode }) {
  return <div className={`${css.corner} ${css.left}`}>{children}</div>
}
