import os from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Handed } from './ours'
import type { Measured } from './peer'

export type Round = { peer: Measured; ours: Handed; limit: Measured; busy: number }
type Kinds = { [kind in keyof Omit<Round, 'busy'>]: () => Promise<Round[kind]> }

const wanted = Number(process.env.BENCH_ROUNDS || 30)
/** Thrown away: caches fill, code gets warm. */
const warmUps = 3
/** More failed rounds than this, and the bench has failed. */
const mayFail = 5

/**
 * Measures the three in turns, in another order every round. A round in which one of them fails is left out whole.
 * `busy` is the part of the machine's time that was used in a round.
 */
export async function rounds(
  kinds: Kinds,
  log: (line: string) => void,
): Promise<{ done: Round[]; dropped: string[] }> {
  const done: Round[] = []
  const dropped: string[] = []
  for (let turn = 0; done.length < wanted + warmUps; turn++) {
    const before = cpuTimes()
    try {
      const round = await measure(kinds, turn, before)
      done.push(round)
      const { peer, ours, limit, busy } = round
      const ms = [peer.ms, ours.trainerMs, ours.learnerMs, limit.ms].map((one) => one.toFixed(0))
      const which = done.length <= warmUps ? 'warm-up' : `${done.length - warmUps} of ${wanted}`
      log(
        `${which}: stock ${ms[0]}, trainer ${ms[1]}, learner ${ms[2]}, limit ${ms[3]} ms (${busy} % of the machine busy)`,
      )
    } catch (error) {
      dropped.push((error as Error).message)
      log(`left out: ${(error as Error).message.split('\n')[0]}`)
      if (dropped.length > mayFail) throw error
      // What a failed round left in line is out of it by then.
      await sleep(20_000)
    }
  }
  return { done: done.slice(warmUps), dropped }
}

async function measure(kinds: Kinds, turn: number, before: ReturnType<typeof cpuTimes>): Promise<Round> {
  const order = (['peer', 'ours', 'limit'] as const).map((_, at, all) => all[(at + turn) % 3]!)
  if (turn % 2) order.reverse()
  const got: Partial<Round> = {}
  for (const kind of order) Object.assign(got, { [kind]: await kinds[kind]() })
  const after = cpuTimes()
  const busy = Math.round((100 * (after.used - before.used)) / (after.all - before.all))
  return { ...(got as Round), busy }
}

function cpuTimes(): { used: number; all: number } {
  const times = os.cpus().map((cpu) => cpu.times)
  const all = times.reduce((sum, one) => sum + one.user + one.nice + one.sys + one.irq + one.idle, 0)
  return { all, used: all - times.reduce((sum, one) => sum + one.idle, 0) }
}
