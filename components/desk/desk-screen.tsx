import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import css from './desk.module.css'
import { Held } from './held'

type Props = {
  header: ReactNode
  /** Said above the stage, when there is something to say */
  notice: ReactNode
  stage: ReactNode
  /** Takes the height that the stage leaves */
  below: ReactNode
  right: ReactNode
  waiting: ReactNode
  /** Lies over the stage and what is under it, which stay as they are; nothing when they are to be seen */
  wall?: ReactNode
  /** Dialogs */
  children?: ReactNode
}

/** The desk's one layout: who waits, the stage, what is said of it. On a phone the stage comes first, the list last. */
export function DeskScreen({ header, notice, stage, below, right, waiting, wall, children }: Props) {
  const t = useTranslations('desk')
  return (
    <div className={css.room}>
      {header}
      <main id="main" className={css.screen}>
        <h1 className="sr-only">{t('title')}</h1>
        <div className={css.middle} data-wall={wall ? '' : undefined}>
          <div inert={Boolean(wall)}>
            <Held held={Boolean(wall)}>{stage}</Held>
          </div>
          {!wall && notice}
          <div className={css.below} inert={Boolean(wall)}>
            <Held held={Boolean(wall)}>{below}</Held>
          </div>
          {wall && <div className={css.over}>{wall}</div>}
        </div>
        <div className={css.right}>{right}</div>
        <div className={css.waiting}>{waiting}</div>
      </main>
      {children}
    </div>
  )
}
