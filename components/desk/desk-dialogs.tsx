'use client'
import type { Commands } from '@/components/live/use-command'
import type { SignCard } from '@/lib/content/steps'
import type { PracticeNow } from '@/lib/matching/messages'
import { AssignPicker } from './assign-picker'
import type { Board } from './board'
import { DeskWrong } from './desk-wrong'
import { GiveDialog } from './give-dialog'
import type { useDeskPresses } from './use-desk-presses'
import type { Draft } from './use-draft'
import type { useRounds } from './wall/use-rounds'

type Props = {
  practice: PracticeNow | null
  judged: Board['judged']
  signs: Record<string, SignCard>
  draft: Draft
  commands: Commands
  presses: ReturnType<typeof useDeskPresses>
  rounds: ReturnType<typeof useRounds>
  assigning: boolean
  onDraft: (draft: Draft) => void
  onAssigned: () => void
}

/** What opens over the desk: an exercise for who is in front, one for somebody on the wall, and "Something is wrong". */
export function DeskDialogs(props: Props) {
  const { practice, judged, signs, draft, commands, presses, rounds, assigning, onDraft, onAssigned } = props
  return (
    <>
      {practice && assigning && (
        <AssignPicker {...{ practice, judged, signs, draft, onDraft }} onClose={onAssigned} />
      )}
      {rounds.giving && (
        <GiveDialog
          signs={signs}
          learnerId={rounds.giving.learnerId ?? undefined}
          onClose={rounds.closeGive}
        />
      )}
      <DeskWrong about={presses.wrong} commands={commands} onClose={presses.closeWrong} />
    </>
  )
}
