'use client'
import { VideoOff } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { LivePicture } from '../../live/live-picture'
import type { LiveVideo } from '../../live/use-live-picture'
import { PaneLabel } from '../../stage/split'
import { StageLabel } from '../../stage/stage-label'

/** The third one in a practice. `beside`: in half of the stage, as large as the partner; else in a tile on their picture. */
export type Third = { alias: string; live: LiveVideo; sound: boolean; beside: boolean }

/** The picture of the third one, named, or in words that none comes. */
export function ThirdPicture({ third: { alias, live, beside } }: { third: Third }) {
  const t = useTranslations('dropIn')
  const practice = useTranslations('practice')
  const still = live.legibility === 'still'
  const name = beside ? alias : t('tile', { alias })
  const picture = (
    <>
      <LivePicture live={live} label={practice('picture', { alias })} />
      {still && (
        <p
          role="status"
          className="absolute inset-0 grid content-center justify-items-center gap-1 bg-stage-raised p-2 text-center text-tiny text-stage-ink"
        >
          <VideoOff aria-hidden="true" strokeWidth={1.75} className="size-6 text-stage-soft" />
          {t('tileOff', { alias })}
        </p>
      )}
    </>
  )
  if (beside) {
    return (
      <>
        {picture}
        <PaneLabel>
          <StageLabel tone={live.seen ? 'live' : 'waiting'}>
            {live.seen || still ? name : practice('coming', { alias })}
          </StageLabel>
        </PaneLabel>
      </>
    )
  }
  return (
    <figure className="relative w-[28cqw] max-w-72 min-w-30 overflow-hidden rounded-medium border-2 border-white bg-stage-raised">
      <div className="relative aspect-4/3">{picture}</div>
      <figcaption className="absolute inset-x-0 bottom-0 truncate bg-stage-label px-2 py-0.5 text-tiny font-strong text-white forced-colors:border">
        {live.seen || still ? name : practice('coming', { alias })}
      </figcaption>
    </figure>
  )
}
