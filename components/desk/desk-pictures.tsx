'use client'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Camera } from '@/components/lesson/use-camera'
import { LegibilityLabel } from '@/components/live/legibility-label'
import { LiveSound } from '@/components/live/live-picture'
import { useLivePicture } from '@/components/live/use-live-picture'
import { useRoom } from '@/components/live/use-room'
import { whoIsWho } from '@/components/live/who-is-who'
import { PersonStage } from '@/components/practice/person-stage'
import { Beside } from '@/components/practice/rewind/beside'
import { RewindPane } from '@/components/practice/rewind/rewind-pane'
import { StageFrame, type Rim } from '@/components/stage/stage-frame'
import type { PracticeNow } from '@/lib/matching/messages'
import type { DeskMode } from './desk-mode'
import { ModelPane } from './model-pane'
import { OfferCard, type OfferPress } from './offer-card'
import { DeskLabel } from './desk-label'
import type { Coming } from './wall/use-trip'
import { stageNotice, type NoticePress } from './stage-notice'
import type { ModelHere } from './use-model'

type Props = {
  mode: DeskMode
  camera: Camera
  /** What stands beside the learner */
  model: ModelHere
  /** To whom the trainer has set out, on a round */
  coming: Coming | null
  offerPress: OfferPress
  backPress: Omit<NoticePress, 'onHere'>
  onWrite: () => void
  onStill: () => void
}

/** The desk's one picture: the own camera until somebody comes, then the learner in the same frame, and cards over it. */
export function DeskPictures(props: Props) {
  const { mode, camera, model, coming, offerPress, backPress, onWrite, onStill } = props
  const t = useTranslations('desk')
  const room = useRoom()
  const practice = mode.kind === 'live' || mode.kind === 'preparing' ? mode.practice : null
  const open = practice !== null && practice.agreed && practice.partner.agreed
  const { partner, third } = whoIsWho(room.remotes, practice)
  const other = practice?.third ?? null
  const live = useLivePicture(partner.track, open)
  const thirdLive = useLivePicture(third.track, open && other !== null)
  const shown = open && (live.seen || live.legibility === 'still')
  // Another's picture may still stand there for a moment.
  const onWay = coming !== null && !(coming.there && shown)
  const press = { ...backPress, onHere: room.useHere }
  const card =
    mode.kind === 'offered' ? (
      <OfferCard offer={mode.offer} {...offerPress} />
    ) : (
      stageNotice({ mode, link: room.state, t, ...press })
    )
  return (
    <>
      <StageFrame
        name={t('stage.label')}
        rim={onWay ? 'waiting' : rimOf(mode, shown)}
        label={<DeskLabel mode={mode} shown={shown} coming={onWay ? coming.alias : null} />}
        corner={shown && !onWay && !other && !model.look?.state && <LegibilityLabel reading={live} />}
      >
        <div inert={Boolean(card)}>
          <PersonStage
            camera={camera}
            live={live}
            partner={practice?.partner.alias ?? null}
            open={open}
            sound={partner.audio !== null}
            third={
              other && { alias: other.alias, live: thirdLive, sound: third.audio !== null, beside: true }
            }
            clip={besideOf(model, practice)}
            onWrite={onWrite}
            onStill={onStill}
          />
        </div>
        {card && (
          <div className="absolute inset-0 z-4 flex overflow-y-auto bg-[#0e1a1e]/65 p-4 *:m-auto">{card}</div>
        )}
      </StageFrame>
      {practice && room.remotes.map(({ identity, audio }) => <LiveSound key={identity} track={audio} />)}
    </>
  )
}

function besideOf({ card, sharing, look }: ModelHere, practice: PracticeNow | null): ReactNode | null {
  if (!practice || (!card && !look?.state)) return null
  const { alias } = practice.partner
  return (
    <Beside>
      {look?.state && <RewindPane look={look} state={look.state} learner={alias} alias={alias} />}
      {card && <ModelPane card={card} sharing={sharing} alias={alias} bare={Boolean(look?.state)} />}
    </Beside>
  )
}

function rimOf(mode: DeskMode, shown: boolean): Rim {
  if (mode.kind === 'live') return shown ? 'live' : 'waiting'
  return mode.kind === 'offered' || mode.kind === 'asked' || mode.kind === 'preparing' ? 'waiting' : 'none'
}
