'use client'
import type { ClipNoteHere } from '@/components/clip-notes/use-clip-note'
import type { Camera } from '@/components/lesson/use-camera'
import type { Commands } from '@/components/live/use-command'
import type { Reported } from '@/components/report/report-dialog'
import { ReportOf } from '@/components/report/report-of'
import type { SignCard } from '@/lib/content/steps'
import type { PracticeNow } from '@/lib/matching/messages'
import { AssignPicker } from './assign-picker'
import type { Board } from './board'
import { DeskWrong } from './desk-wrong'
import { GiveDialog } from './give-dialog'
import { JudgeDialog } from './judge/judge-dialog'
import type { useDeskPresses } from './use-desk-presses'
import type { Draft } from './draft'
import type { useRounds } from './wall/use-rounds'

type Props = {
  practice: PracticeNow | null
  judged: Board['judged']
  signs: Record<string, SignCard>
  draft: Draft
  commands: Commands
  presses: ReturnType<typeof useDeskPresses>
  rounds: ReturnType<typeof useRounds>
  keysOff: boolean
  /** Who is being offered now */
  waits: string | null
  assigning: boolean
  onDraft: (draft: Partial<Draft>) => void
  film: ClipNoteHere
  camera: Camera
  onAssigned: (practiceId: string) => void
  reporting: Reported | null
  onReported: () => void
}

/** What opens over the desk: an exercise for who is in front, one for somebody on the wall, reports, and "Something is wrong". */
export function DeskDialogs(props: Props) {
  const { practice, judged, signs, draft, commands, presses, rounds, keysOff } = props
  const { assigning, onDraft, film, camera } = props
  return (
    <>
      {practice && assigning && (
        <AssignPicker
          {...{ practice, judged, signs, draft, onDraft, film, camera }}
          onClose={() => props.onAssigned(practice.id)}
        />
      )}
      {rounds.giving && (
        <GiveDialog
          signs={signs}
          learnerId={rounds.giving.learnerId ?? undefined}
          onClose={rounds.closeGive}
        />
      )}
      {rounds.judging && (
        <JudgeDialog
          key={rounds.judging}
          learnerId={rounds.judging}
          {...{ signs, keysOff }}
          waits={props.waits}
          onGo={rounds.mayGo ? () => rounds.endJudging(true) : null}
          onClose={() => rounds.endJudging(false)}
        />
      )}
      <ReportOf about={props.reporting} onClose={props.onReported} />
      <DeskWrong about={presses.wrong} commands={commands} onClose={presses.closeWrong} />
    </>
  )
}
