'use client'
import { CameraOff } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { Camera } from '@/components/lesson/use-camera'
import { LivePicture, LiveSound } from '@/components/live/live-picture'
import { useLivePicture } from '@/components/live/use-live-picture'
import { useRoom } from '@/components/live/use-room'
import { SelfView } from '@/components/stage/self-view'
import type { SignCard } from '@/lib/content/steps'
import type { DeskMode } from './desk-mode'
import { DeskStage } from './desk-stage'
import { LegibilityLabel } from './legibility-label'
import { ModelPane } from './model-pane'
import { OfferCard, type OfferPress } from './offer-card'
import { StageCard } from './stage-card'
import { stageNotice } from './stage-notice'

type Props = {
  mode: DeskMode
  camera: Camera
  time: number
  /** The sign whose model clip stands beside the learner */
  clip: SignCard | null
  offerPress: OfferPress
  backPress: { busy: boolean; error: string | null; onBack: () => void }
}

/** The stage with what the camera and the room give. */
export function DeskPictures({ mode, camera, time, clip, offerPress, backPress }: Props) {
  const t = useTranslations('desk.stage')
  const desk = useTranslations('desk')
  const room = useRoom()
  const practice = mode.kind === 'live' || mode.kind === 'preparing' ? mode.practice : null
  const agreed = practice !== null && practice.agreed && practice.partner.agreed
  const live = useLivePicture(room.remote.track, agreed)
  const alias = practice?.partner.alias ?? ''
  // A camera that gives nothing for some seconds is said to be off; its first frame takes that back.
  const none = mode.kind === 'live' && (room.remote.muted || live.legibility === 'still')
  const own = <SelfView camera={camera.state} mirrored={camera.mirrored} onStart={camera.start} />

  const card =
    mode.kind === 'offered' ? (
      <OfferCard offer={mode.offer} time={time} {...offerPress} />
    ) : (
      stageNotice({ mode, time, link: room.state, ...backPress, onHere: room.useHere, t: desk })
    )
  return (
    <>
      <DeskStage
        mode={mode}
        card={card}
        pictures={{
          own,
          small: own,
          partner: (
            <>
              <LivePicture live={live} label={t('picture', { alias })} />
              {none && !card && (
                <div className="absolute inset-0 z-1 flex bg-stage p-4 *:m-auto">
                  <StageCard
                    icon={CameraOff}
                    title={t('cameraOff', { alias })}
                    text={t('cameraOffText')}
                    announce
                  />
                </div>
              )}
            </>
          ),
          partnerShown: practice !== null && (live.seen || none),
          clip: clip && <ModelPane sign={clip} />,
          corner: <LegibilityLabel legibility={live.legibility} fps={live.fps} />,
        }}
      />
      <LiveSound track={room.remote.audio} />
    </>
  )
}
