'use client'
import type { DeskNow, Now } from '@/lib/matching/messages'
import type { DeskMode } from './desk-mode'
import { NoticeBanner } from './notice-banner'
import { Rest } from './rest'
import { RunNotice } from './run-notice'
import type { useDuty } from './use-duty'
import type { Late } from './use-late-exercise'
import type { useNotices } from './use-notices'

type Props = {
  now: Now | null
  mode: DeskMode
  duty: ReturnType<typeof useDuty>
  notices: ReturnType<typeof useNotices>
  /** What became of the exercise of a practice that ended by itself */
  late: Late
  /** Also the pause after a practice, where nothing else says it */
  rest: boolean
}

/** What is said above or over what is in front: a break that is due, what went on by itself, who is next. */
export function DeskNotice({ now, mode, duty, notices, late, rest }: Props) {
  const quiet = now?.desk && (mode.kind === 'idle' || mode.kind === 'asked')
  return (
    <>
      {quiet && <RunNotice runSince={now.desk!.duty.runSince} onBreak={() => duty.set('break')} />}
      <NoticeBanner
        notice={notices.notice}
        late={late}
        next={nextOf(now?.desk?.waiting ?? [])}
        onClose={notices.close}
      />
      {rest && mode.kind === 'idle' && (
        <Rest until={mode.restUntil} busy={duty.busy} onReady={() => duty.here(true)} />
      )}
    </>
  )
}

const nextOf = (waiting: DeskNow['waiting']) => waiting.find((card) => !card.held)?.alias ?? null
