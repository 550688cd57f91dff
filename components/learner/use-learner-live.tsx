'use client'
import { useTranslations } from 'next-intl'
import { lazy, Suspense, useEffect, useState, type ReactNode } from 'react'
import type { PathPerson } from '../path/path'
import type { Over } from '../lesson/step-view'
import { useCamera } from '../lesson/use-camera'
import { useNow } from '../live/now'
import { PressFailed } from '../live/press-failed'
import { useLivePicture } from '../live/use-live-picture'
import { useRoom } from '../live/use-room'
import { whoIsWho } from '../live/who-is-who'
import { warmUp } from '../live/warm-up'
import { ConnectionBanner } from '../practice/connection-banner'
import { PersonStage } from '../practice/person-stage'
import { Beside } from '../practice/rewind/beside'
import { lookedAt } from '../practice/rewind/may-look-back'
import { useRewind } from '../practice/rewind/use-rewind'
import { useScript } from '../practice/script/use-script'
import { sharableIn } from '../practice/shared/sharable-in'
import { useSharedClip } from '../practice/shared/use-shared-clip'
import { useTalk } from '../practice/shared/use-talk'
import { WrongDialog } from '../practice/wrong-dialog'
import { AnswerNotices } from '../questions/answer-notices'
import { QuestionCard } from '../questions/question-card'
import { useAsking } from '../questions/use-asking'
import { ElsewhereCard } from '../queue/elsewhere-card'
import { checkpointOver } from './checkpoint-over'
import { dropInOver } from './drop-in-over'
import type { LessonPlace } from './lesson-place'
import { askOver, practiceOver } from './practice-over'
import { scriptOver } from './script-over'
import { useStageHere } from './stage-here'
import { answerOver, questionOver } from './question-over'
import { personOf, stageMode, type StageMode } from './stage-mode'
import { summaryOver } from './summary-over'
import { useLearnerActions } from './use-learner-actions'
import { usePracticeView } from './use-practice-view'
import { comingOver, heldOver, proposalOver, waitingOver } from './waiting-over'

export type LearnerStage = {
  mode: StageMode
  /** For {@link StepView} */
  over: Over
  /** For the path */
  person: PathPerson
  /** Opens the checkpoint's panel over the step */
  askPerson: () => void
  /** Beside the step: what was asked here, and answers to look at */
  questions: ReactNode
  /** Dialogs: put them among the children of the screen */
  extra: ReactNode
}

// Only a practice needs these, and a lesson should not weigh more for it.
const RewindPane = lazy(async () => ({
  default: (await import('../practice/rewind/rewind-pane')).RewindPane,
}))
const Model = lazy(async () => ({ default: (await import('../practice/shared/model')).Model }))

/** The live part of a lesson: what lies over the step, from the checkpoint to the look back. Needs LearnerLive above. */
export function useLearnerLive(lesson: LessonPlace): LearnerStage {
  useStageHere()
  useEffect(warmUp, [])
  const queue = useTranslations('queue')
  const practiceWords = useTranslations('practice')
  const lessonWords = useTranslations('lesson')
  const questionWords = useTranslations('questions')
  const { now, connection, clock } = useNow()
  const camera = useCamera()
  const room = useRoom()
  const actions = useLearnerActions(room, camera)
  const [opened, setOpened] = useState(lesson.asking ?? false)

  const asking = opened || lesson.stepSlug === null
  const mode = stageMode(now, { asking, elsewhere: room.elsewhere })
  const free = mode.kind === 'lesson' || mode.kind === 'checkpoint' || mode.kind === 'waiting'
  const questions = useAsking({ segment: lesson.segment, stepSlug: lesson.stepSlug }, camera, free)
  const practice = 'practice' in mode ? mode.practice : null
  const open = practice !== null && practice.agreed && practice.partner.agreed
  const { partner, third } = whoIsWho(room.remotes, practice)
  const guest = practice?.third && !practice.third.left ? practice.third : null
  const live = useLivePicture(partner.track, open)
  const thirdLive = useLivePicture(third.track, open && guest?.joined === true)
  const view = usePracticeView(practice)
  const there = live.seen || live.legibility === 'still'
  const script = useScript({ practice, there, camera: camera.state.kind === 'on' && !room.cut })
  // Once in line the panel is done with; afterwards the learner is back at the step.
  if (opened && mode.kind !== 'checkpoint') setOpened(false)

  const talk = useTalk(practice, room)
  const sharing = useSharedClip(talk, sharableIn(practice))
  const own = camera.state.kind === 'on' && !room.cut ? camera.state.stream : null
  const track = lookedAt(practice) === 'own' ? (own?.getVideoTracks()[0] ?? null) : null
  const look = useRewind(talk, track, sharing, view.sign?.sign ?? null, practice)
  const alias = practice?.partner.alias ?? ''
  const shared = sharing.state?.sign ?? null
  const chosen = view.clipOn && view.sign ? view.sign.sign : null
  const model = script.now ? script.model : (shared ?? chosen)
  const card = model === null ? undefined : lesson.cards[model]
  const picture = (
    <PersonStage
      camera={camera}
      live={live}
      partner={practice?.partner.alias ?? null}
      open={open}
      sound={partner.audio !== null}
      third={guest && { alias: guest.alias, live: thirdLive, sound: third.audio !== null, beside: false }}
      clip={
        card || look?.state ? (
          <Beside>
            {look?.state && (
              <Suspense>
                <RewindPane look={look} state={look.state} learner={null} alias={alias} />
              </Suspense>
            )}
            {card && (
              <Suspense>
                <Model
                  key={card.id}
                  {...{ card, sharing, alias }}
                  label={lessonWords('model', { sign: card.gloss })}
                  bare={Boolean(look?.state)}
                />
              </Suspense>
            )}
          </Beside>
        ) : null
      }
      onWrite={view.write}
    />
  )

  const cards = (
    <>
      {questions.here.map((one) => (
        <QuestionCard key={one.id} question={one} asking={questions} />
      ))}
      <AnswerNotices except={{ segment: lesson.segment, stepSlug: lesson.stepSlug }} />
    </>
  )

  return {
    mode,
    over: over(),
    person: personOf(mode),
    askPerson: () => setOpened(true),
    questions: cards,
    extra: (
      <WrongDialog
        about={actions.wrong}
        soon={practice !== null}
        busy={actions.commands.pending === 'report'}
        failed={<PressFailed commands={actions.commands} whats={['wrong', 'report']} />}
        onReport={actions.report}
        onClose={actions.closeWrong}
      />
    ),
  }

  function over(): Over {
    const parts = {
      now,
      lesson,
      camera,
      actions,
      picture,
      t: queue,
      questions: cards,
      onAsk: questions.ask,
      asked: questions.here.some(({ state }) => state === 'open' || state === 'claimed'),
    }
    if (free && questions.looking)
      return answerOver(questions.looking, { asking: questions, t: questionWords })
    if (free && questions.asking) {
      const place = { atCheckpoint: lesson.stepSlug === null, inLine: mode.kind === 'waiting' }
      const onSent = () => setOpened(false)
      return questionOver({ ...place, onSent }, { camera, asking: questions, t: questionWords })
    }
    switch (mode.kind) {
      case 'lesson':
        return { shown: false }
      case 'checkpoint':
        return checkpointOver({ ...parts, onBack: () => setOpened(false) })
      case 'elsewhere':
        return {
          shown: false,
          rim: 'waiting',
          aside: <ElsewhereCard partner={mode.partner} onHere={room.useHere} />,
        }
      case 'waiting':
        return waitingOver(mode.ticket, parts)
      case 'held':
        return heldOver(mode.ticket, mode.until, parts)
      case 'coming':
        return comingOver(mode.offer, mode.ticket, parts)
      case 'proposal':
        return proposalOver(mode.offer, parts)
      case 'summary':
        return summaryOver(mode.summary, { ...parts, time: clock() })
      case 'ask':
      case 'preparing':
      case 'live': {
        const { practice: here } = mode
        const banner = (
          <ConnectionBanner
            practice={here}
            pictureAway={now?.picture === 'away'}
            room={room.state}
            connection={connection}
          />
        )
        const all = { ...parts, t: practiceWords, room, live, view, sharing, look, banner }
        if (mode.kind === 'ask') return askOver(here, mode.until, all)
        const shown = script.now
          ? scriptOver(here, script.now, { ...all, script, ticket: now?.ticket ?? null })
          : practiceOver(here, all)
        return dropInOver(here, shown, actions)
      }
    }
  }
}
