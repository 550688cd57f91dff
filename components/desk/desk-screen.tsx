import type { ReactNode } from 'react'
import css from './desk.module.css'

type Props = {
  header: ReactNode
  /** Said above the stage, when there is something to say */
  notice: ReactNode
  stage: ReactNode
  /** Takes the height that the stage leaves */
  below: ReactNode
  right: ReactNode
  waiting: ReactNode
  /** Dialogs */
  children?: ReactNode
}

/** The desk's one layout: who waits, the stage, what is said of it. On a phone the stage comes first, the list last. */
export function DeskScreen({ header, notice, stage, below, right, waiting, children }: Props) {
  return (
    <div className={css.room}>
      {header}
      <main id="main" className={css.screen}>
        <div className={css.middle}>
          <div>{stage}</div>
          {notice}
          <div className={css.below}>{below}</div>
        </div>
        <div className={css.right}>{right}</div>
        <div className={css.waiting}>{waiting}</div>
      </main>
      {children}
    </div>
  )
}
