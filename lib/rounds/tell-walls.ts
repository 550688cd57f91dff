import type { Work } from '@/lib/infra/command'
import { watchersOf } from '@/lib/practice/rounds/watchers'

/** Tells the trainers who look at a wall with this learner on it to look again. */
export async function tellWalls({ tx, now, tell }: Work, learnerId: string): Promise<void> {
  const watchers = await watchersOf(learnerId, now, tx)
  tell(...watchers.map(({ id }) => `account:${id}` as const))
}
