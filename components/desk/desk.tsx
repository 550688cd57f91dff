'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { useClipNote } from '@/components/clip-notes/use-clip-note'
import { useCamera } from '@/components/lesson/use-camera'
import { useNow } from '@/components/live/now'
import { useCommand } from '@/components/live/use-command'
import { useMicrophone } from '@/components/live/use-microphone'
import { useRing } from '@/components/live/use-ring'
import { useRoom } from '@/components/live/use-room'
import type { Whom } from '@/components/practice/drop-in/whom'
import { warmUp } from '@/components/live/warm-up'
import { AnswerBelow, AnswerStage } from '@/components/questions/answer-desk'
import { useAnswering } from '@/components/questions/use-answering'
import type { Reported } from '@/components/report/report-dialog'
import { usePreference } from '@/components/stage/use-preference'
import type { SignCard } from '@/lib/content/steps'
import type { Now } from '@/lib/matching/messages'
import { deskAct } from './desk-act'
import { deskMode, isQuiet, keysWhen } from './desk-mode'
import { DeskBelow } from './desk-below'
import { DeskHeader } from './desk-header'
import { DeskNotice } from './desk-notice'
import { DeskPictures } from './desk-pictures'
import { DeskRight } from './desk-right'
import { DeskChat } from './desk-chat'
import { DeskScreen } from './desk-screen'
import { DeskDialogs } from './desk-dialogs'
import { DeskWaiting } from './desk-waiting'
import type { DeskAction } from './keys'
import { useCameraSeen } from './use-camera-seen'
import { useDeskKeys } from './use-desk-keys'
import { useDeskPresses } from './use-desk-presses'
import { useDraft } from './use-draft'
import { useDuty } from './use-duty'
import { useLateExercise } from './use-late-exercise'
import { useModel } from './use-model'
import { useNotices } from './use-notices'
import { useText } from './use-text'
import { useVerdicts } from './use-verdicts'
import { RoundStrip } from './wall/round-strip'
import { useRounds } from './wall/use-rounds'
import { WallView } from './wall/wall-view'

/** The trainer's desk: who waits, the one picture, and what is said of each sign. `signs`: every sign that can come up. */
export function Desk({ signs }: { signs: Record<string, SignCard> }) {
  const t = useTranslations('desk')
  useEffect(warmUp, [])
  const { now, clock } = useNow()
  const camera = useCamera()
  const seen = useCameraSeen(camera.state)
  const duty = useDuty(now, seen)
  const mode = deskMode(now, { camera: seen })
  const offer = mode.kind === 'offered' ? mode.offer : null
  const plan = now?.desk?.plan ?? null
  useRing(offer && t('stage.offer', { alias: offer.partner.alias }), offer?.segment.title, plan?.quietNow)
  useRing(mode.kind === 'asked' ? t('asked.ring') : null, t('asked.ringText'))
  const practice = mode.kind === 'live' || mode.kind === 'preparing' ? mode.practice : null
  const commands = useCommand()
  const { pending, failed } = commands
  const room = useRoom()
  const microphone = useMicrophone(room)
  const notices = useNotices(now)
  const [whom, setWhom] = useState<Whom>('partner')
  const third = practice?.third ?? null
  const verdicts = useVerdicts(practice, third ? whom : 'partner')
  const model = useModel(practice, room, signs, verdicts.board.selected)
  const text = useText(practice)
  const answering = useAnswering(now?.desk ?? null, camera, isQuiet(mode))
  const { question } = answering
  const about = practice?.id ?? null
  const [draft, changeDraft] = useDraft(about)
  const film = useClipNote(camera, {
    ...{ about, kept: draft.clipId },
    onKept: (clipId) => changeDraft({ clipId }),
  })
  const late = useLateExercise(notices.endedPractice, film.finish)
  const [keys, setKeys] = usePreference('keys')
  const lineField = useRef<HTMLInputElement>(null)
  const [assigning, setAssigning] = useState<string | null>(null)
  const [reporting, setReporting] = useState<Reported | null>(null)

  const say = (error: { message: string | null } | null | undefined) =>
    error ? (error.message ?? t('failed')) : null
  const refusal = (what: string) => (failed?.what === what ? say(failed.error) : null)

  const presses = useDeskPresses({ offer, practice, draft, commands, duty, notices })
  const answers = question !== null
  const rounds = useRounds({ now, mode, answers, practice, draft, commands, notices })

  const act = (action: DeskAction) =>
    deskAct(action, {
      ...{ presses, rounds, model, text, verdicts },
      onAssign: () => setAssigning(third ? null : (practice?.id ?? null)),
      onWrapUp: () => lineField.current?.focus(),
    })
  useDeskKeys({ enabled: keys, when: keysWhen(mode), wall: rounds.shown }, act)

  const keysOff = !keys
  const offerPress = {
    busy: pending === 'offer',
    error: refusal('offer'),
    onTake: () => void presses.answer('accept'),
    onLater: () => void presses.answer('decline'),
    onReport: setReporting,
  }
  const told = rounds.told ?? refusal('hop')
  const notice = <DeskNotice {...{ now, mode, duty, notices, late }} rest={rounds.shown} />
  return (
    <DeskScreen
      header={
        <DeskHeader
          account={now?.account}
          desk={now?.desk ?? null}
          inPractice={Boolean(now?.practice)}
          busy={duty.busy}
          onDuty={duty.set}
        />
      }
      notice={notice}
      stage={
        question ? (
          <AnswerStage name={t('stage.label')} {...{ question, answering, camera }} />
        ) : (
          <DeskPictures
            mode={mode}
            camera={camera}
            model={model}
            coming={rounds.coming}
            offerPress={offerPress}
            onWrite={text.open}
            onStill={text.show}
            backPress={{
              busy: duty.busy,
              error: say(duty.refused),
              onBack: () => duty.set('on'),
              onStay: () => duty.here(),
            }}
          />
        )
      }
      below={
        question ? (
          <AnswerBelow {...{ question, answering, camera }} />
        ) : (
          <DeskBelow
            mode={mode}
            othersOnDuty={now?.desk?.othersOnDuty ?? 0}
            duty={{
              busy: duty.busy,
              error: say(duty.refused),
              goneAt: goneAt(now),
              onGo: () => duty.set('on'),
            }}
            onReady={() => duty.here(true)}
            practice={{
              clip: model.card !== null,
              look: model.look && { on: model.look.state !== null },
              text: text.shown,
              microphone,
              keysOff,
              busy: pending === 'next' || pending === 'back',
              error: refusal('next') ?? refusal('back') ?? refusal('wrong'),
            }}
            draft={draft}
            onDraft={changeDraft}
            chat={practice && <DeskChat practice={practice} focus={text.pressed} />}
            act={act}
            onWrong={() => void presses.stop()}
          />
        )
      }
      right={
        <DeskRight
          {...{ now, practice, verdicts, signs, lineField }}
          judging={{ whom, onWhom: setWhom }}
          refused={say(verdicts.refused)}
          keys={{ on: keys, onToggle: setKeys, wall: rounds.shown }}
        />
      }
      wall={
        rounds.shown && <WallView {...{ rounds, offer, offerPress, camera, keysOff, clock, told, notice }} />
      }
      waiting={
        <>
          {rounds.visiting && <RoundStrip {...{ rounds, clock, told }} />}
          <DeskWaiting
            {...{ now, mode, answering, commands, signs, say }}
            onAnswer={(how) => void presses.answer(how)}
          />
        </>
      }
    >
      <DeskDialogs
        {...{ practice, signs, draft, commands, presses, rounds, film, camera, reporting, keysOff }}
        judged={verdicts.board.judged}
        waits={offer?.partner.alias ?? null}
        assigning={practice !== null && assigning === practice.id}
        onDraft={changeDraft}
        onReported={() => setReporting(null)}
        onAssigned={(id) => setAssigning((open) => (open === id ? null : open))}
      />
    </DeskScreen>
  )
}

/** When duty ended by itself because no window was open any more. */
function goneAt(now: Now | null): number | null {
  const duty = now?.desk?.duty
  return duty?.state === 'off' && duty.why === 'gone' ? duty.since : null
}
