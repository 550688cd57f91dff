import { setTimeout as sleep } from 'node:timers/promises'
import { durations } from '@/lib/durations'
import { work } from '@/lib/infra/command'
import { straight } from '@/lib/infra/direct'
import { makeOffers } from './make-offer'

const looks = 4

/**
 * Matches once more, after the commit: a trainer and a ticket that come at the same time cannot see each other inside
 * their own transactions. When somebody else is busy with a pair it looks a few times, a moment apart.
 * @param about as in {@link makeOffers}; null for everybody
 */
export async function lookAgain(about: string[] | null): Promise<void> {
  for (let look = 1; look <= looks; look++) {
    const { busy } = await work((w) => makeOffers(w, about))
    if (!busy || about === null) return
    await sleep(durations.lookAgain * look * (1 + Math.random()))
  }
}

/** The same for a ticket that knew of no trainer on duty: it looks again only if one of its language came meanwhile. */
export async function lookForTrainer(accountId: string, language: string): Promise<void> {
  const [trainer] = await straight().$queryRaw<unknown[]>`
    select 1 from "Duty" d join "Account" a on a."id" = d."accountId"
    where d."state" = 'on' and a."language" = ${language} limit 1`
  if (trainer) await lookAgain([accountId])
}
