'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useEffectEvent, type ReactNode } from 'react'
import { LivePicture } from '../live/live-picture'
import { SoundLabel } from '../live/sound-label'
import type { LiveVideo } from '../live/use-live-picture'
import type { Camera } from '../lesson/use-camera'
import { classNames } from '../ui/class-names'
import { OwnPicture, SelfView } from '../stage/self-view'
import css from '../stage/stage-frame.module.css'
import { StageLayer } from '../stage/stage-frame'
import { ThirdPicture, type Third } from './drop-in/third-picture'
import { StillCard } from './still-card'

type Props = {
  camera: Camera
  live: LiveVideo
  /** Whose picture comes; null while nobody's does */
  partner: string | null
  /** Both have agreed: what comes from now on may be seen */
  open: boolean
  /** Their microphone is on */
  sound: boolean
  /** Whoever else is in the practice */
  third?: Third | null
  /** Model clip beside the person */
  clip: ReactNode | null
  onWrite: () => void
  /** No picture has come for a while: the place to write in should be open */
  onStill?: () => void
}

/**
 * One's own picture until the other one's first frame, which fades in over it, and then one's own small in the corner.
 * It stays mounted from the checkpoint to the end of the practice, so no element has to start anew.
 */
export function PersonStage(props: Props) {
  const { camera, live, partner, open, sound, third = null, clip, onWrite, onStill } = props
  const t = useTranslations('practice')
  const still = open && partner !== null && live.legibility === 'still'
  const opened = useEffectEvent(() => onStill?.())
  useEffect(() => {
    if (still) opened()
  }, [still])
  const beside = third?.beside ? third.live : null
  const thirdThere = beside !== null && (beside.seen || beside.legibility === 'still')
  const tile = third && !third.beside ? third : null
  const there = open && partner !== null && (live.seen || still || thirdThere)
  return (
    <>
      <StageLayer shown={!there}>
        <SelfView camera={camera.state} mirrored={camera.mirrored} onStart={camera.start} />
      </StageLayer>
      <StageLayer shown={there}>
        <div className={css.split}>
          <div key="person" className={css.pane}>
            <LivePicture live={live} label={t('picture', { alias: partner ?? '' })} />
            {still && <StillCard alias={partner} onWrite={onWrite} />}
            <SmallSelf camera={camera} />
            <div
              className={classNames(
                'absolute left-3 z-2 grid max-w-[calc(100%-max(22%,88px)-36px)] justify-items-start gap-2 phone:bottom-3',
                // Over the tile, where that stands in the same corner.
                tile ? 'bottom-[calc(min(21cqw,216px)+28px)]' : 'bottom-3',
              )}
            >
              {sound && partner !== null && <SoundLabel alias={partner} />}
              {third?.sound && <SoundLabel alias={third.alias} />}
            </div>
            {tile && (
              <div className="absolute bottom-3 left-3 z-2 phone:top-12 phone:bottom-auto">
                <ThirdPicture third={tile} />
              </div>
            )}
          </div>
          {third?.beside && (
            <div key="third" className={css.pane}>
              <ThirdPicture third={third} />
            </div>
          )}
          {clip && (
            <div key="clip" className={css.pane}>
              {clip}
            </div>
          )}
        </div>
      </StageLayer>
    </>
  )
}

function SmallSelf({ camera }: { camera: Camera }) {
  const t = useTranslations('practice')
  if (camera.state.kind !== 'on') {
    return (
      <button
        type="button"
        onClick={camera.start}
        className="absolute right-3 bottom-3 z-2 h-11 rounded-medium bg-stage-raised px-3.5 text-small font-strong text-stage-ink"
      >
        {t('cameraOn')}
      </button>
    )
  }
  return (
    <div className="absolute right-3 bottom-3 z-2 aspect-4/3 w-[22%] min-w-22 overflow-hidden rounded-medium border-2 border-white">
      <OwnPicture stream={camera.state.stream} mirrored={camera.mirrored} />
    </div>
  )
}
