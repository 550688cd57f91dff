import type { ReactNode } from 'react'
import css from './stage-screen.module.css'

type Props = {
  header?: ReactNode
  /** A {@link StageFrame} */
  stage: ReactNode
  /** What this is and what to do: heading, hint, tiles */
  head: ReactNode
  /** Cards below it */
  aside?: ReactNode
  /** Left under the stage: what works on the picture */
  player?: ReactNode
  /** Right under the stage, main one last: what works on the matter. On a phone at the bottom */
  actions?: ReactNode
  /** Over everything, not in the way of anything: banners, dialogs */
  children?: ReactNode
}

/** The one layout of lesson, waiting and practice: swapping what is in its slots leaves the stage where it is. */
export function StageScreen({ header, stage, head, aside, player, actions, children }: Props) {
  return (
    <div className={css.room}>
      {header}
      <main id="main" className={css.screen}>
        <div className={css.head}>{head}</div>
        <div className={css.stage}>{stage}</div>
        <div className={css.bar}>
          <div className={css.player}>{player}</div>
          <div className={css.actions}>{actions}</div>
        </div>
        <div className={css.aside}>{aside}</div>
      </main>
      {children}
    </div>
  )
}
