'use client'
import { UserRound, Video } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState, type ReactNode } from 'react'
import type { Now, Want } from '@/lib/matching/messages'
import type { Over } from '../lesson/step-view'
import type { Camera } from '../lesson/use-camera'
import { PressFailed } from '../live/press-failed'
import { useNotices } from '../live/use-ring'
import { CheckpointAside, CheckpointHead } from '../queue/checkpoint-panel'
import { WantPicker } from '../queue/want-picker'
import { StageLabel } from '../stage/stage-label'
import { Banner } from '../ui/banner'
import { Button } from '../ui/button'
import type { LessonPlace } from './lesson-place'
import { MirrorButton } from './mirror-button'
import type { LearnerActions } from './use-learner-actions'

type Parts = {
  now: Now | null
  lesson: LessonPlace
  camera: Camera
  actions: LearnerActions
  picture: ReactNode
  t: ReturnType<typeof useTranslations<'queue'>>
  /** Closes the panel that was opened from a step */
  onBack: () => void
  /** Cards of what was asked here */
  questions: ReactNode
  onAsk: () => void
}

/** The stage at the checkpoint: one's own picture, who is there, and one button. */
export function checkpointOver(parts: Parts): Over {
  const { now, lesson, camera, actions, picture, t, onBack, questions, onAsk } = parts
  return {
    shown: true,
    picture,
    label: <StageLabel>{t('onlyYou')}</StageLabel>,
    head: <CheckpointHead people={now?.people ?? null} atCheckpoint={lesson.stepSlug === null} />,
    aside: (
      <div className="grid grid-cols-1 gap-4">
        {now?.picture === 'away' && <Banner tone="warn">{t('pictureAway')}</Banner>}
        {questions}
        <CheckpointAside signs={lesson.signs} alias={now?.account.alias ?? null} />
        <NoticeAsk />
        {lesson.near}
        <PressFailed commands={actions.commands} whats={['join', 'skip']} />
      </div>
    ),
    player: (
      <div className="flex flex-wrap items-center gap-2">
        <MirrorButton camera={camera} bare />
        <AskButton onAsk={onAsk} />
      </div>
    ),
    actions: <CheckpointActions lesson={lesson} actions={actions} onBack={onBack} />,
  }
}

function CheckpointActions({
  lesson,
  actions,
  onBack,
}: {
  lesson: LessonPlace
  actions: LearnerActions
  onBack: () => void
}) {
  const t = useTranslations('queue')
  const [want, setWant] = useState<Want>('anyone')
  const { pending } = actions.commands
  const without = async () => {
    if (lesson.stepSlug !== null) onBack()
    else if (await actions.skip(lesson.segment)) lesson.onSkip()
  }
  return (
    <>
      <WantPicker want={want} onWant={setWant} />
      <Button variant="quiet" busy={pending === 'skip'} onClick={() => void without()}>
        {t(lesson.stepSlug === null ? 'skip' : 'back')}
      </Button>
      <Button
        icon={<UserRound aria-hidden="true" className="size-5" />}
        busy={pending === 'join'}
        onClick={() => void actions.join(lesson, want)}
      >
        {t('practise')}
      </Button>
    </>
  )
}

function AskButton({ onAsk }: { onAsk: () => void }) {
  const t = useTranslations('questions')
  return (
    <Button
      variant="quiet"
      size="small"
      icon={<Video aria-hidden="true" className="size-5" />}
      onClick={onAsk}
    >
      {t('record')}
    </Button>
  )
}

function NoticeAsk() {
  const t = useTranslations('queue')
  const notices = useNotices()
  if (notices.state !== 'ask') return null
  return (
    <Button variant="plain" size="small" className="justify-self-start" onClick={notices.ask}>
      {t('notices')}
    </Button>
  )
}
