import { setTimeout as sleep } from 'node:timers/promises'
import type { Actor } from '@/lib/accounts/actor'
import { durations } from '@/lib/durations'
import { db } from '@/lib/infra/db'
import { listen } from '@/lib/infra/listen'
import { takeTurn } from '@/lib/infra/turn'
import { joinQueue } from '@/lib/matching/join-queue'
import { sweep } from '@/lib/matching/sweep'
import { ask } from '@/scripts/postgres'
import type { MakeSide } from './sides'

/** The product: its own join verb, its LISTEN connection, and its sweep when this process has the turn. */
export const makeOurs: MakeSide = async (url, hear) => {
  const before = await listeners(url)
  const stopListening = listen(
    (topics) => topics.forEach((topic) => topic.startsWith('account:') && hear(topic.slice(8))),
    () => undefined,
  )
  while ((await listeners(url)) === before) await sleep(20)
  const turn = takeTurn()
  let stopped = false
  const sweeps = (async () => {
    for (; !stopped; await sleep(durations.sweep)) if (await turn.mine()) await sweep()
  })()
  return {
    async arrive({ key, account, topic }) {
      const actor: Actor = {
        ...{ id: account, alias: 'bench', roles: ['learner'], language: 'ase', adult: true },
        signInId: account,
      }
      await joinQueue({ actor, input: { key, segment: topic, stepSlug: null, want: 'anyone' } })
    },
    async stop() {
      stopped = true
      await sweeps
      await stopListening()
      await turn.release()
      await db().$disconnect()
    },
  }
}

/** The product without live notifications: a dispatcher that always seems busy sends nothing. */
export const makeQuiet: MakeSide = (url, hear) => {
  const deaf = { waiting: { add: () => undefined, size: 0 }, busy: true }
  Object.assign(globalThis, { [Symbol.for('handover.dispatcher')]: deaf })
  return makeOurs(url, hear)
}

async function listeners(url: string): Promise<number> {
  return (await ask(url, `select 1 from pg_stat_activity where query = 'listen handover'`)).length
}
