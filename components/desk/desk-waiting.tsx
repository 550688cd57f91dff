'use client'
import { PressFailed } from '@/components/live/press-failed'
import type { CommandError } from '@/components/live/command'
import type { Commands } from '@/components/live/use-command'
import { QuestionList } from '@/components/questions/question-list'
import type { useAnswering } from '@/components/questions/use-answering'
import type { SignCard } from '@/lib/content/steps'
import type { GivenNow, Now, WaitingCard } from '@/lib/matching/messages'
import type { DeskMode } from './desk-mode'
import { GivenList } from './given-list'
import { PeersList } from './peers-list'
import { useLatest } from './use-latest'
import { WaitingList } from './waiting-list'

type Props = {
  now: Now | null
  mode: DeskMode
  answering: ReturnType<typeof useAnswering>
  commands: Commands
  signs: Record<string, SignCard>
  /** A refusal in words */
  say: (error: CommandError) => string | null
  onAnswer: (how: 'accept' | 'decline') => void
}

const nobody: WaitingCard[] = []
const nothing: GivenNow[] = []

/** Left of the desk's picture: who waits, who practises, questions for quiet minutes, what was given. */
export function DeskWaiting({ now, mode, answering, commands, signs, say, onAnswer }: Props) {
  const { run, pending, failed } = commands
  const take = useLatest(() => onAnswer('accept'))
  const later = useLatest(() => onAnswer('decline'))
  const pick = useLatest((ticketId: string) => void run(ticketId, '/api/desk/pick', { ticketId }))
  return (
    <>
      {now?.desk && mode.kind === 'idle' && <PeersList dropIns={now.desk.dropIns} />}
      <WaitingList
        cards={now?.desk?.waiting ?? nobody}
        mayPick={mode.kind === 'idle' || mode.kind === 'offered'}
        busy={pending}
        refused={failed && { what: failed.what, message: say(failed.error) ?? '' }}
        onTake={take}
        onLater={later}
        onPick={pick}
      />
      {answering.list.length > 0 && (
        <QuestionList
          questions={answering.list}
          busy={answering.opening.pending}
          onOpen={(id) => void answering.open(id)}
        />
      )}
      <PressFailed commands={answering.opening} whats={[answering.opening.failed?.what ?? '']} />
      <GivenList given={now?.desk?.given ?? nothing} signs={signs} />
    </>
  )
}
