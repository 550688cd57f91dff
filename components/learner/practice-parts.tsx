'use client'
import { TriangleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { PracticeNow } from '@/lib/matching/messages'
import type { Camera } from '../lesson/use-camera'
import { PressFailed } from '../live/press-failed'
import type { LiveVideo } from '../live/use-live-picture'
import type { Room } from '../live/use-room'
import { Chat } from '../practice/chat'
import { chatNames } from '../practice/drop-in/chat-names'
import { PracticeControls } from '../practice/practice-controls'
import type { LookBack } from '../practice/rewind/use-rewind'
import type { Sharing } from '../practice/shared/use-shared-clip'
import { Banner } from '../ui/banner'
import { Button } from '../ui/button'
import type { LearnerActions } from './use-learner-actions'
import type { PracticeView } from './use-practice-view'

export type PracticeParts = {
  camera: Camera
  actions: LearnerActions
  room: Room
  live: LiveVideo
  view: PracticeView
  /** The model that both look at */
  sharing: Sharing
  /** Looking back at the last seconds; null where nobody can */
  look: LookBack | null
  picture: ReactNode
  /** What is broken, if something is */
  banner: ReactNode
  t: ReturnType<typeof useTranslations<'practice'>>
}

/** What is broken, shut off or was refused. */
export function Notices({ banner, room, actions, t }: PracticeParts) {
  return (
    <>
      {banner}
      {room.cut && <CutBanner onShow={room.showAgain} />}
      {actions.microphone.failed && <Banner tone="error">{t('microphoneFailed')}</Banner>}
      <PressFailed
        commands={actions.commands}
        whats={['leave', 'wrong', 'again', 'seen', 'letIn', 'keepOut']}
      />
    </>
  )
}

export function PracticeChat({ practice, actions, view }: PracticeParts & { practice: PracticeNow }) {
  const t = useTranslations('dropIn')
  return (
    <Chat
      alias={chatNames(practice, t)}
      messages={practice.messages}
      onSend={(text) => actions.write(practice.id, text)}
      busy={actions.commands.pending === 'write'}
      failed={<PressFailed commands={actions.commands} whats={['write']} />}
      field={view.field}
    />
  )
}

/** `clip` is null while no model may be looked at. */
export function PracticePlayer({
  practice: { partner, third },
  camera,
  view,
  actions,
  look,
  clip,
}: PracticeParts & { practice: PracticeNow; clip: { on: boolean; toggle: () => void } | null }) {
  return (
    <PracticeControls
      clip={clip}
      back={look && { on: look.state !== null, toggle: look.toggle }}
      mirrored={camera.mirrored}
      onMirror={() => camera.setMirrored(!camera.mirrored)}
      unread={view.unread}
      onText={view.write}
      microphone={actions.microphone}
      pictures={{
        alias: partner.alias,
        third: third && !third.left ? { alias: third.alias, stands: 'small' } : null,
      }}
    />
  )
}

type Ways = { practice: PracticeNow; actions: LearnerActions }

/** Ends it at once, with one's own picture first. */
export function WrongButton({ practice, actions }: Ways) {
  const t = useTranslations('practice')
  return (
    <Button
      variant="danger-text"
      busy={actions.commands.pending === 'wrong'}
      icon={<TriangleAlert aria-hidden="true" className="size-5" />}
      onClick={() => void actions.stopWrong(practice)}
    >
      {t('wrong.button')}
    </Button>
  )
}

export function LeaveButton({ practice, actions, variant }: Ways & { variant?: 'quiet' }) {
  const t = useTranslations('practice')
  return (
    <Button
      variant={variant}
      busy={actions.commands.pending === 'leave'}
      onClick={() => void actions.leave(practice.id)}
    >
      {t('leave')}
    </Button>
  )
}

function CutBanner({ onShow }: { onShow: () => void }) {
  const t = useTranslations('practice')
  return (
    <Banner
      tone="warn"
      action={
        <Button size="small" onClick={onShow}>
          {t('ask.show')}
        </Button>
      }
    >
      {t('cut')}
    </Banner>
  )
}
