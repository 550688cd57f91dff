import { setTimeout as sleep } from 'node:timers/promises'
import { durations } from '@/lib/durations'
import { work } from '@/lib/infra/command'
import { makeOffers } from './make-offer'

const looks = 4

/**
 * Matches once more, after an arrival's commit: two who arrive together cannot see each other inside their own
 * transactions. When somebody else is busy with a pair it looks a few times, a moment apart.
 * @param about as in {@link makeOffers}; null for everybody
 */
export async function lookAgain(about: string[] | null): Promise<void> {
  for (let look = 1; look <= looks; look++) {
    const { busy } = await work((w) => makeOffers(w, about))
    if (!busy || about === null) return
    await sleep(durations.lookAgain * look * (1 + Math.random()))
  }
}
