'use client'
import { lazy, Suspense } from 'react'
import type { PracticeNow } from '@/lib/matching/messages'
import type { Over } from '../lesson/step-view'
import type { LearnerActions } from './use-learner-actions'

// Only two peers who are asked need it.
const DropInAsk = lazy(async () => ({
  default: (await import('../practice/drop-in/drop-in-ask')).DropInAsk,
}))

/** A trainer's ask stands beside the stage, in a narrow window over the main buttons; nothing is taken away for it. */
export function dropInOver(
  { dropIn: ask, partner }: PracticeNow,
  shown: Over,
  actions: LearnerActions,
): Over {
  if (!ask) return shown
  const { pending } = actions.commands
  const card = (
    <Suspense>
      <DropInAsk
        ask={ask}
        partner={partner.alias}
        pending={pending === 'letIn' ? 'yes' : pending === 'keepOut' ? 'no' : null}
        onAnswer={(yes) => void actions.letIn(ask.id, yes)}
      />
    </Suspense>
  )
  return {
    ...shown,
    head: (
      <>
        <div className="mb-4 max-wide:hidden">{card}</div>
        {shown.head}
      </>
    ),
    actions: (
      <>
        <div className="basis-full wide:hidden">{card}</div>
        {shown.actions}
      </>
    ),
  }
}
