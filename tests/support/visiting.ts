import type { Actor } from '@/lib/accounts/actor'
import { db } from '@/lib/infra/db'
import { hop } from '@/lib/rounds/hop'
import { openRounds } from '@/lib/rounds/open-rounds'
import { practised } from './past'
import { newKey, somebody, trainerOnDuty } from './people'

/** The learner agrees that their trainers may come by, or takes it back. */
export const switchRounds = (learner: Actor, open: boolean) =>
  openRounds({ actor: learner, input: { key: newKey(), open } })

export type Leaving = { practiceId: string; exercise: object | null }

export const hopTo = (trainer: Actor, learner: { id: string }, leaving: Leaving | null = null) =>
  hop({ actor: trainer, input: { key: newKey(), learnerId: learner.id, leaving } })

/** A learner who agreed and has a tab open, and one of these trainers' own. */
export async function openLearner(...trainers: Actor[]) {
  const learner = await somebody()
  for (const trainer of trainers) await practised({ trainer, learner, daysAgo: 1 })
  await switchRounds(learner, true)
  return learner
}

/** A trainer on duty with a learner of theirs who agreed. */
export async function onRounds() {
  const trainer = await trainerOnDuty()
  return { trainer, learner: await openLearner(trainer) }
}

/** The room a learner is to be visited in; null for none. */
export async function roomOf({ id }: { id: string }): Promise<string | null> {
  const room = await db().room.findFirst({ where: { ownerId: id, reason: 'rounds', closedAt: null } })
  return room?.id ?? null
}

export const membersOf = (practiceId: string) =>
  db().member.findMany({ where: { practiceId }, orderBy: { role: 'asc' } })
