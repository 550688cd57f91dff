import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import { makePool } from './direct'
import { logger } from './logger'
import { onePerProcess } from './one-per-process'

/**
 * `account:ID` reaches that account's tabs; `practice:ID` too, and brings what they are waiting for most, the practice,
 * along; `desk` reaches every open desk; `moved:ROOM:ACCOUNT:TAB` tells the tab that lost a room.
 * `send:ROOM:ACCOUNT:TAB:AT` tells that tab (every one, when it is empty) that its picture may go out there, as was
 * written at that time.
 */
export type Topic = `account:${string}` | `practice:${string}` | 'desk' | `moved:${string}` | `send:${string}`

export const channel = 'handover'

/**
 * Tells browsers to look again. Call it after the commit: NOTIFY takes a database-wide lock until its
 * transaction ends, so it has one of its own. Sent at once when idle, gathered for {@link gathers} after one. Whoever
 * listens in this process hears of it here and now, and not once more by the notice.
 */
export function announce(topics: Iterable<Topic>): void {
  const dispatcher = onePerProcess('dispatcher', () => ({ waiting: new Set<Topic>(), busy: false }))
  const told = [...topics]
  for (const topic of told) dispatcher.waiting.add(topic)
  for (const hear of hearers()) hear(told)
  if (!dispatcher.busy) void send(dispatcher)
}

/** This process, in its notices. */
export const sender = () => onePerProcess('sender', () => randomUUID())

type Hear = (topics: Topic[]) => void

/** Who listens in this process. */
export const hearers = () => onePerProcess('hearers', () => new Set<Hear>())

/** Milliseconds from one notice to the next: what other processes hear later by them, every commit saves. */
const gathers = 20

/** NOTIFY carries at most 8000 bytes; a topic is at most about 130. */
const topicsPerNotice = 50

async function send(dispatcher: { waiting: Set<Topic>; busy: boolean }): Promise<void> {
  dispatcher.busy = true
  while (dispatcher.waiting.size > 0) {
    const topics = [...dispatcher.waiting].slice(0, topicsPerNotice)
    for (const topic of topics) dispatcher.waiting.delete(topic)
    try {
      await notices().query({
        name: 'tell',
        text: 'select pg_notify($1, $2)',
        values: [channel, [sender(), ...topics].join(' ')],
      })
    } catch (error) {
      // Browsers poll, so a lost hint costs seconds, not the state.
      logger().warn({ error: (error as Error).message }, 'a notice was lost')
    }
    if (dispatcher.waiting.size < topicsPerNotice) await sleep(gathers)
  }
  dispatcher.busy = false
}

/** A hint need not outlive a power cut, so its commit does not wait for the disk. */
function notices(): pg.Pool {
  return onePerProcess('notices', () => makePool(1, 'set synchronous_commit = off'))
}
