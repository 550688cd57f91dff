'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { useCamera } from '@/components/lesson/use-camera'
import { useNow } from '@/components/live/now'
import { useCommand } from '@/components/live/use-command'
import { PressFailed } from '@/components/live/press-failed'
import { useMicrophone } from '@/components/live/use-microphone'
import { useRing } from '@/components/live/use-ring'
import { useRoom } from '@/components/live/use-room'
import { WhyPicked } from '@/components/live/why-these'
import { useTime } from '@/components/live/use-time'
import { WhomPicker, type Whom } from '@/components/practice/drop-in/whom'
import type { Wronged } from '@/components/practice/wrong-dialog'
import { warmUp } from '@/components/live/warm-up'
import { AnswerBelow, AnswerStage } from '@/components/questions/answer-desk'
import { QuestionList } from '@/components/questions/question-list'
import { useAnswering } from '@/components/questions/use-answering'
import { usePreference } from '@/components/stage/use-preference'
import type { SignCard } from '@/lib/content/steps'
import type { Accepted } from '@/lib/matching/accept-offer'
import type { Now } from '@/lib/matching/messages'
import { AssignPicker } from './assign-picker'
import { deskMode, isQuiet, keysWhen } from './desk-mode'
import { DeskBelow } from './desk-below'
import { DeskHeader } from './desk-header'
import { DeskPictures } from './desk-pictures'
import { DeskChat } from './desk-chat'
import { DeskScreen } from './desk-screen'
import { GivenList } from './given-list'
import { KeysCard } from './keys-card'
import type { DeskAction } from './keys'
import { NoticeBanner } from './notice-banner'
import { RunNotice } from './run-notice'
import { ShiftsCard } from './shifts-card'
import { useCameraSeen } from './use-camera-seen'
import { useDeskKeys } from './use-desk-keys'
import { DeskWrong } from './desk-wrong'
import { PeersList } from './peers-list'
import { forgetDraft, useDraft } from './use-draft'
import { useDuty } from './use-duty'
import { useLateExercise } from './use-late-exercise'
import { useNotices } from './use-notices'
import { useText } from './use-text'
import { useVerdicts } from './use-verdicts'
import { VerdictPanel } from './verdict-panel'
import { WaitingList } from './waiting-list'
import { WrapUp } from './wrap-up'

/** The trainer's desk: who waits, the one picture, and what is said of each sign. `signs`: every sign that can come up. */
export function Desk({ signs }: { signs: Record<string, SignCard> }) {
  const t = useTranslations('desk')
  const visit = useTranslations('dropIn.desk')
  useEffect(warmUp, [])
  const { now } = useNow()
  const camera = useCamera()
  const seen = useCameraSeen(camera.state)
  const duty = useDuty(now, seen)
  const mode = deskMode(now, { camera: seen })
  const time = useTime()
  const offer = mode.kind === 'offered' ? mode.offer : null
  const plan = now?.desk?.plan ?? null
  useRing(offer && t('stage.offer', { alias: offer.partner.alias }), offer?.segment.title, plan?.quietNow)
  useRing(mode.kind === 'asked' ? t('asked.ring') : null, t('asked.ringText'))
  const practice = mode.kind === 'live' || mode.kind === 'preparing' ? mode.practice : null
  const commands = useCommand()
  const { run, pending, failed } = commands
  const room = useRoom()
  const { cutOff, sendIn } = room
  const microphone = useMicrophone(room)
  const notices = useNotices(now)
  const late = useLateExercise(notices.endedPractice)
  const [whom, setWhom] = useState<Whom>('partner')
  const third = practice?.third ?? null
  const verdicts = useVerdicts(practice, third ? whom : 'partner')
  const text = useText(practice)
  const answering = useAnswering(now?.desk ?? null, camera, isQuiet(mode))
  const { question } = answering
  const [draft, changeDraft] = useDraft(practice?.id ?? null)
  const [keys, setKeys] = usePreference('keys')
  const [clip, setClip] = useState(false)
  const lineField = useRef<HTMLInputElement>(null)
  const [wrong, setWrong] = useState<Wronged | null>(null)
  const [assigning, setAssigning] = useState<string | null>(null)

  const say = (error: { message: string | null } | null | undefined) =>
    error && (error.message ?? t('failed'))
  const refusal = (what: string) => (failed?.what === what ? (say(failed.error) ?? null) : null)

  async function answer(how: 'accept' | 'decline') {
    if (!offer) return
    const body = { offerId: offer.id }
    const taken = ({ roomId }: Accepted) => roomId && sendIn(roomId)
    const done = how === 'accept' ? taken : undefined
    const answered = await run<Accepted>('offer', `/api/offers/${how}`, body, done)
    if (answered?.ok) notices.press({ answered: offer.id })
  }
  async function next() {
    if (!practice) return
    const note = draft.note.trim() || null
    const { pick, dueOn } = draft
    const done = await run('next', '/api/practice/next', { practiceId: practice.id, pick, note, dueOn })
    if (!done?.ok) return
    notices.press({ ended: practice.id })
    forgetDraft(practice.id)
  }

  /** Something is wrong: the own picture first, then the practice; and nobody is offered while it is told. */
  async function stop() {
    if (!practice) return
    cutOff()
    duty.set('break')
    notices.press({ ended: practice.id })
    const ended = { practiceId: practice.id, block: false, text: '' }
    const done = await run('wrong', '/api/practice/wrong', ended)
    const { partner } = practice
    if (done?.ok) setWrong({ practiceId: practice.id, alias: partner.alias, third: third?.alias ?? null })
  }

  const act = (action: DeskAction) => {
    switch (action.do) {
      case 'take':
        return void answer('accept')
      case 'next':
        return void next()
      case 'assign':
        return setAssigning(third ? null : (practice?.id ?? null))
      case 'wrapUp':
        return lineField.current?.focus()
      case 'clip':
        return setClip(!clip)
      case 'text':
        return text.toggle()
      case 'grade':
      case 'off':
      case 'undo':
      case 'move':
        return verdicts.act(action)
    }
  }
  useDeskKeys({ enabled: keys, when: keysWhen(mode) }, act)

  const waiting = now?.desk?.waiting ?? []
  const free = waiting.filter((card) => !card.held)
  const keysOff = !keys
  return (
    <DeskScreen
      header={<DeskHeader now={now} time={time} busy={duty.busy} onDuty={(state) => duty.set(state)} />}
      notice={
        <>
          {now?.desk && (mode.kind === 'idle' || mode.kind === 'asked') && (
            <RunNotice runSince={now.desk.duty.runSince} time={time} onBreak={() => duty.set('break')} />
          )}
          <NoticeBanner
            notice={notices.notice}
            late={late}
            next={free[0]?.alias ?? null}
            onClose={notices.close}
          />
        </>
      }
      stage={
        question ? (
          <AnswerStage name={t('stage.label')} {...{ question, answering, camera }} />
        ) : (
          <DeskPictures
            mode={mode}
            camera={camera}
            time={time}
            clip={clip ? (signs[verdicts.board.selected ?? ''] ?? null) : null}
            offerPress={{
              busy: pending === 'offer',
              error: refusal('offer'),
              onTake: () => void answer('accept'),
              onLater: () => void answer('decline'),
            }}
            onWrite={text.open}
            onStill={text.show}
            backPress={{
              busy: duty.busy,
              error: say(duty.refused) ?? null,
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
              error: say(duty.refused) ?? null,
              goneAt: goneAt(now),
              onGo: () => duty.set('on'),
            }}
            time={time}
            onReady={() => duty.here(true)}
            practice={{
              clip,
              text: text.shown,
              microphone,
              keysOff,
              busy: pending === 'next',
              error: refusal('next') ?? refusal('wrong'),
            }}
            draft={draft}
            onDraft={changeDraft}
            chat={practice && <DeskChat practice={practice} focus={text.pressed} />}
            act={act}
            onWrong={() => void stop()}
          />
        )
      }
      right={
        <>
          {practice && <WhyPicked practice={practice} />}
          {practice && third && (
            <WhomPicker
              title={visit('judging')}
              name="verdict-whom"
              aliases={{ partner: practice.partner.alias, third: third.alias }}
              whom={whom}
              onWhom={setWhom}
            />
          )}
          {practice && (
            <VerdictPanel
              board={verdicts.board}
              needs={practice.signs}
              keysOff={keysOff}
              error={say(verdicts.refused) ?? null}
              onSelect={verdicts.select}
              onGrade={(grade) => verdicts.act({ do: 'grade', grade })}
              onOff={(off) => verdicts.act({ do: 'off', off })}
              onUndo={() => verdicts.act({ do: 'undo' })}
            />
          )}
          {now?.desk?.wrapUp && (
            <div hidden={practice !== null}>
              <WrapUp
                key={now.desk.wrapUp.practiceId}
                wrapUp={now.desk.wrapUp}
                given={now.desk.given}
                {...{ signs, keysOff }}
                field={lineField}
              />
            </div>
          )}
          {plan && !practice && <ShiftsCard plan={plan} time={time} />}
          <KeysCard on={keys} open={!practice} onToggle={setKeys} />
        </>
      }
      waiting={
        <>
          {now?.desk && mode.kind === 'idle' && <PeersList dropIns={now.desk.dropIns} time={time} />}
          <WaitingList
            cards={waiting}
            time={time}
            mayPick={mode.kind === 'idle' || mode.kind === 'offered'}
            busy={pending}
            refused={failed && { what: failed.what, message: say(failed.error) ?? '' }}
            onTake={() => void answer('accept')}
            onLater={() => void answer('decline')}
            onPick={(ticketId) => void run(ticketId, '/api/desk/pick', { ticketId })}
          />
          {answering.list.length > 0 && (
            <QuestionList
              questions={answering.list}
              time={time}
              busy={answering.opening.pending}
              onOpen={(id) => void answering.open(id)}
            />
          )}
          <PressFailed commands={answering.opening} whats={[answering.opening.failed?.what ?? '']} />
          <GivenList given={now?.desk?.given ?? []} signs={signs} />
        </>
      }
    >
      {practice && assigning === practice.id && (
        <AssignPicker
          practice={practice}
          judged={verdicts.board.judged}
          signs={signs}
          draft={draft}
          onDraft={changeDraft}
          onClose={() => setAssigning(null)}
        />
      )}
      <DeskWrong about={wrong} commands={commands} onClose={() => setWrong(null)} />
    </DeskScreen>
  )
}

/** When duty ended by itself because no window was open any more. */
function goneAt(now: Now | null): number | null {
  const duty = now?.desk?.duty
  return duty?.state === 'off' && duty.why === 'gone' ? duty.since : null
}
