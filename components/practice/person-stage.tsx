'use client'
import { useTranslations } from 'next-intl'
import { lazy, Suspense, useEffect, useEffectEvent, type ReactNode } from 'react'
import { PictureName } from '../layout/picture-name'
import { Pictures } from '../layout/pictures'
import { LivePicture } from '../live/live-picture'
import { SoundLabel } from '../live/sound-label'
import type { LiveVideo } from '../live/use-live-picture'
import type { Camera } from '../lesson/use-camera'
import { CameraCard, OwnPicture, SelfView } from '../stage/self-view'
import { StageLayer } from '../stage/stage-frame'
import { ThirdPicture, type Third } from './drop-in/third-picture'
import { StillCard } from './still-card'

const PoppedOut = lazy(async () => ({ default: (await import('../layout/popped-out')).PoppedOut }))

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
 * One's own picture until the other one's first frame, which fades in over it; then both as their owner has arranged
 * them, at first one's own small in the corner. It stays mounted from the checkpoint to the end of the practice, so no element has to start anew.
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
  const there = open && partner !== null && (live.seen || still || thirdThere)
  const alias = partner ?? ''
  return (
    <>
      <StageLayer shown={!there}>
        <SelfView camera={camera.state} mirrored={camera.mirrored} onStart={camera.start} />
      </StageLayer>
      <StageLayer shown={there}>
        <Pictures
          third={third ? (third.beside ? 'beside' : 'small') : 'none'}
          ownBare={camera.state.kind !== 'on'}
          draw={{
            partner: (standing) => (
              <>
                <LivePicture live={live} label={t('picture', { alias })} />
                {still && <StillCard alias={alias} small={standing === 'small'} onWrite={onWrite} />}
                {open && partner !== null && (
                  <Suspense>
                    <PoppedOut alias={alias} live={live} />
                  </Suspense>
                )}
                <PictureName of="partner" standing={standing} name={alias} live={live.seen} />
              </>
            ),
            own: (standing) => (
              <>
                <Own camera={camera} small={standing === 'small'} />
                <PictureName of="own" standing={standing} name={t('chat.you')} />
              </>
            ),
            third: (standing) => third && <ThirdPicture third={third} standing={standing} />,
          }}
          clip={clip}
          words={
            <>
              {sound && partner !== null && <SoundLabel alias={partner} />}
              {third?.sound && <SoundLabel alias={third.alias} />}
            </>
          }
        />
      </StageLayer>
    </>
  )
}

function Own({ camera, small }: { camera: Camera; small: boolean }) {
  const t = useTranslations('practice')
  if (camera.state.kind === 'on')
    return <OwnPicture stream={camera.state.stream} mirrored={camera.mirrored} />
  if (!small) return <CameraCard camera={camera.state} onStart={camera.start} />
  return (
    <button
      type="button"
      onClick={camera.start}
      className="h-11 rounded-medium bg-stage-raised px-3.5 text-small font-strong text-stage-ink"
    >
      {t('cameraOn')}
    </button>
  )
}
