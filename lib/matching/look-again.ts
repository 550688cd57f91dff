import { setTimeout as sleep } from 'node:timers/promises'
import { durations } from '@/lib/durations'
import { work } from '@/lib/infra/command'
import { straight } from '@/lib/infra/direct'
import { onePerProcess } from '@/lib/infra/one-per-process'
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

type Alone = { accountId: string; language: string }

/**
 * The same for tickets that knew of no trainer on duty: those look again of whose language one came meanwhile. Who asks
 * within {@link gathers} asks together.
 */
export function lookForTrainers(tickets: Alone[]): Promise<void> {
  const look = onePerProcess('look-for-trainers', () => ({
    alone: [] as Alone[],
    done: null as Promise<void> | null,
  }))
  look.alone.push(...tickets)
  look.done ??= sleep(gathers).then(() => {
    look.done = null
    return lookIfStaffed(look.alone.splice(0))
  })
  return look.done
}

/** Milliseconds. */
const gathers = 20

async function lookIfStaffed(tickets: Alone[]): Promise<void> {
  const languages = [...new Set(tickets.map(({ language }) => language))]
  const rows = await straight().$queryRaw<{ language: string }[]>`
    select distinct a."language" from "Duty" d join "Account" a on a."id" = d."accountId"
    where d."state" = 'on' and a."language" = any(${languages})`
  const staffed = new Set(rows.map(({ language }) => language))
  const about = tickets.filter(({ language }) => staffed.has(language)).map(({ accountId }) => accountId)
  if (about.length > 0) await lookAgain(about)
}
