'use client'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { SignCard } from '@/lib/content/steps'
import type { Now, Summary } from '@/lib/matching/messages'
import { ModelClip } from '../lesson/model-clip'
import type { Over } from '../lesson/step-view'
import { PressFailed } from '../live/press-failed'
import { SummaryAside, SummaryHead } from '../practice/summary-card'
import { wentWell } from '../practice/verdict-signs'
import { StageLabel } from '../stage/stage-label'
import { useClip } from '../stage/use-clip'
import { Button } from '../ui/button'
import type { LessonPlace } from './lesson-place'
import type { LearnerActions } from './use-learner-actions'

type Parts = {
  now: Now | null
  /** By the server's clock */
  time: number
  lesson: LessonPlace
  actions: LearnerActions
  /** Where there is no sign to show */
  picture: ReactNode
}

/** What was said, once, wherever the learner comes back: with the model of the sign that needs work in the stage. */
export function summaryOver(summary: Summary, { now, time, lesson, actions, picture }: Parts): Over {
  const worst = summary.verdicts.find((one) => !wentWell(one.grade)) ?? summary.verdicts[0]
  const misread = summary.script?.misread.find((one) => one.mine) ?? summary.script?.misread[0]
  const sign =
    worst?.sign ??
    misread?.sign ??
    lesson.signs.find((one) => one.state === 'wrong')?.id ??
    lesson.signs[0]?.id
  const card = sign ? lesson.cards[sign] : undefined
  const inLine = now?.ticket !== null
  return {
    shown: true,
    picture: card ? <SummaryClip card={card} /> : picture,
    label: card && <StageLabel>{card.gloss}</StageLabel>,
    head: <SummaryHead summary={summary} />,
    aside: (
      <div className="grid grid-cols-1 gap-4">
        <SummaryAside summary={summary} />
        <PressFailed commands={actions.commands} whats={['seen', 'again']} />
      </div>
    ),
    player: <></>,
    actions: (
      <SummaryActions
        summary={summary}
        trainer={!inLine && summary.trainerUntil !== null && summary.trainerUntil > time}
        onGoOn={() => inLine || lesson.onGoOn()}
        onAssignment={lesson.onAssignment}
        actions={actions}
      />
    ),
  }
}

type ActionsProps = {
  summary: Summary
  /** A trainer can be asked in the old place */
  trainer: boolean
  onGoOn: () => void
  onAssignment: LessonPlace['onAssignment']
  actions: LearnerActions
}

function SummaryActions({ summary, trainer, onGoOn, onAssignment, actions }: ActionsProps) {
  const t = useTranslations('practice.summary')
  const { practiceId, assignment } = summary
  const { pending } = actions.commands
  const close = async (then: () => void) => {
    if (await actions.seen(practiceId)) then()
  }
  return (
    <>
      {trainer && (
        <Button variant="quiet" busy={pending === 'again'} onClick={() => void actions.again(practiceId)}>
          {t('nowTrainer')}
        </Button>
      )}
      <Button
        variant={assignment ? 'quiet' : 'main'}
        busy={pending === 'seen'}
        onClick={() => void close(onGoOn)}
      >
        {t(assignment ? 'later' : 'goOn')}
      </Button>
      {assignment && (
        <Button busy={pending === 'seen'} onClick={() => void close(() => onAssignment(assignment))}>
          {t('start')}
        </Button>
      )}
    </>
  )
}

function SummaryClip({ card }: { card: SignCard }) {
  return <ModelClip card={card} clip={useClip()} />
}
