import { setTimeout as sleep } from 'node:timers/promises'
import { isDomainError } from '@/lib/errors'
import type { Deed, Memory, Outcome } from './memory'
import { promises } from './promises/all'
import type { Step } from './promises/promised'
import type { World } from './world'

/** How often each verb was done, refused, or broke off with its connection. */
export type Tally = Map<string, Record<Outcome['kind'], number>>
export const tally: Tally = new Map()

/**
 * Does some things at once, on connections of their own, and checks every promise when all of it has come to rest.
 * @param cutAfter milliseconds after which all connections to the database are cut; what broke is then sent again
 * @throws Error naming the promises broken
 */
export async function takeStep(
  memory: Memory,
  world: World,
  deeds: Deed[],
  cutAfter: number | null = null,
): Promise<void> {
  const before = memory.seen
  const doing = Promise.all(deeds.map(attempt))
  if (cutAfter !== null) {
    await sleep(cutAfter)
    await world.cutConnections()
  }
  const outcomes = await doing
  if (cutAfter !== null) outcomes.push(...(await sendAgain(outcomes)))
  for (const { deed, kind } of outcomes) {
    const counts = tally.get(deed.verb) ?? { done: 0, refused: 0, broke: 0 }
    counts[kind]++
    tally.set(deed.verb, counts)
  }
  const after = await world.look()
  memory.seen = after
  memory.done += deeds.length
  check({ before, after, outcomes, memory, cut: cutAfter !== null })
  for (const outcome of outcomes)
    if (outcome.deed.key)
      memory.presses.push({
        deed: outcome.deed,
        answer: outcome.kind === 'done' ? JSON.stringify(outcome.answer) : null,
      })
}

async function attempt(deed: Deed): Promise<Outcome> {
  try {
    return { deed, kind: 'done', answer: await deed.run() }
  } catch (error) {
    if (isDomainError(error)) return { deed, kind: 'refused', reason: error.reason }
    return { deed, kind: 'broke', error: String(error) }
  }
}

/** A browser that got no answer presses again with the same key, until it has one. */
async function sendAgain(outcomes: Outcome[]): Promise<Outcome[]> {
  const again: Outcome[] = []
  for (const { kind, deed } of outcomes) {
    if (kind !== 'broke' || deed.key === null) continue
    for (let tries = 0; tries < 20; tries++) {
      const outcome = await attempt(deed)
      if (outcome.kind === 'broke') await sleep(5)
      again.push(outcome)
      if (outcome.kind !== 'broke') break
    }
  }
  return again
}

function check(step: Step): void {
  const broken = promises.flatMap(({ promise, words, broken }) =>
    broken(step).map((what) => `[${promise}] ${words}: ${what}`),
  )
  if (broken.length > 0) throw new Error(broken.join('\n'))
}
