'use client'
import { useTranslations } from 'next-intl'
import { durations } from '@/lib/durations'
import type { PracticeNow, ScriptNow, TicketNow } from '@/lib/matching/messages'
import type { Over } from '../lesson/step-view'
import { PressFailed } from '../live/press-failed'
import { useNow } from '../live/now'
import { ThirdHere } from '../practice/drop-in/third-here'
import { ScriptHead } from '../practice/script/script-head'
import { ScriptMain } from '../practice/script/script-main'
import type { Script } from '../practice/script/use-script'
import { Button } from '../ui/button'
import type { LessonPlace } from './lesson-place'
import { practiceOver } from './practice-over'
import {
  LeaveButton,
  Notices,
  PracticeChat,
  PracticePlayer,
  WrongButton,
  type PracticeParts,
} from './practice-parts'
import type { LearnerActions } from './use-learner-actions'

type Parts = PracticeParts & { script: Script; lesson: LessonPlace; ticket: TicketNow | null }

/** Two peers and their cards: the practice as ever, with what to sign or read beside it. */
export function scriptOver(practice: PracticeNow, now: ScriptNow, parts: Parts): Over {
  const { script, lesson, actions } = parts
  return {
    ...practiceOver(practice, parts),
    head: <ScriptHead practice={practice} now={now} script={script} cards={lesson.cards} />,
    aside: (
      <div className="grid grid-cols-1 gap-4">
        <PressFailed commands={script.commands} whats={['deal', 'signed', 'pick', 'camera']} />
        <ThirdHere practice={practice} />
        <Notices {...parts} />
        <PracticeChat practice={practice} {...parts} />
      </div>
    ),
    player: (
      <PracticePlayer practice={practice} {...parts} clip={now.state.kind === 'sign' ? script.how : null} />
    ),
    actions: (
      <>
        <WrongButton practice={practice} actions={actions} />
        {now.state.kind === 'done' ? (
          <Afterwards practice={practice} {...parts} />
        ) : (
          <>
            <LeaveButton practice={practice} actions={actions} variant="quiet" />
            {now.state.kind === 'noCamera' ? (
              <Write onWrite={parts.view.write} />
            ) : (
              <ScriptMain now={now} script={script} />
            )}
          </>
        )}
      </>
    ),
  }
}

type Ways = { practice: PracticeNow; actions: LearnerActions }

function Write({ onWrite }: { onWrite: () => void }) {
  const t = useTranslations('script.noCamera')
  return <Button onClick={onWrite}>{t('write')}</Button>
}

/** All cards are read: once more, a trainer in the old place, or on with the lesson. */
function Afterwards({ practice, actions, script, lesson, ticket }: Ways & Parts) {
  const t = useTranslations('script.done')
  const { clock } = useNow()
  const { pending } = actions.commands
  const goOn = async () => {
    const since = practice.state.kind === 'live' ? practice.state.since : clock()
    const served = ticket?.atCheckpoint === true && clock() - since >= durations.served
    if ((await actions.leave(practice.id)) && (await actions.seen(practice.id))) lesson.onGoOn(served)
  }
  const trainer = async () => {
    if (await actions.leave(practice.id)) await actions.again(practice.id)
  }
  return (
    <>
      <Button variant="quiet" busy={script.commands.pending === 'deal'} onClick={script.deal}>
        {t('again')}
      </Button>
      <Button variant="quiet" busy={pending === 'again'} onClick={() => void trainer()}>
        {t('trainer')}
      </Button>
      <Button busy={pending === 'leave' || pending === 'seen'} onClick={() => void goOn()}>
        {t('goOn')}
      </Button>
    </>
  )
}
