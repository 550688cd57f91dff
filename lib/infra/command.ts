import { createHash } from 'node:crypto'
import { DomainError } from '@/lib/errors'
import { announce, type Topic } from './announce'
import { logger } from './logger'
import { onePerProcess } from './one-per-process'
import { readNow, transact, type Tx } from './transaction'

/** What a verb works with: the transaction, its time, and what to do once it is committed. */
export type Work = {
  tx: Tx
  now: Date
  tell: (...topics: Topic[]) => void
  /** Runs after the commit and does not hold up the answer; its failure is logged, never the verb's. */
  after: (job: () => Promise<unknown>) => void
}

/**
 * Runs a verb's work in one transaction, then tells browsers: commit first, announce after.
 */
export function work<T>(job: (work: Work) => Promise<T>): Promise<T> {
  return committed(async (tx, tools) => job({ tx, now: await readNow(tx), ...tools }))
}

/**
 * The same for a press that may be sent twice: one key has one effect, and a retry gets the same answer (promise I6).
 * The row of the key is written first, so a second sender waits for the first one's end.
 * @param press the account, the key made for this press, the verb's name and its input
 * @throws DomainError `conflict` when the key was used for something else
 */
export async function command<T extends object>(
  press: { accountId: string; key: string; verb: string; input: unknown },
  job: (work: Work) => Promise<T>,
): Promise<T> {
  const inputHash = createHash('sha256').update(JSON.stringify(press.input)).digest('base64url')
  const { accountId, key, verb } = press
  return committed(async (tx, tools) => {
    const [fresh] = await tx.$queryRaw<{ now: Date }[]>`
      insert into "Command" ("accountId", "key", "verb", "inputHash", "answer")
      values (${accountId}::uuid, ${key}::uuid, ${verb}, ${inputHash}, 'null')
      on conflict do nothing returning app_now() as "now"`
    if (!fresh) {
      const earlier = await tx.command.findUniqueOrThrow({ where: { accountId_key: { accountId, key } } })
      if (earlier.verb !== verb || earlier.inputHash !== inputHash)
        throw new DomainError('conflict', 'key-used')
      return earlier.answer as T
    }
    const answer = await job({ tx, now: fresh.now, ...tools })
    await tx.$executeRaw`
      update "Command" set "answer" = ${JSON.stringify(answer)}::json
      where "accountId" = ${accountId}::uuid and "key" = ${key}::uuid`
    return answer
  })
}

type Tools = Pick<Work, 'tell' | 'after'>

async function committed<T>(job: (tx: Tx, tools: Tools) => Promise<T>): Promise<T> {
  let topics = new Set<Topic>()
  let jobs: (() => Promise<unknown>)[] = []
  const answer = await transact(async (tx) => {
    topics = new Set()
    jobs = []
    return job(tx, {
      tell: (...more) => more.forEach((topic) => topics.add(topic)),
      after: (next) => jobs.push(next),
    })
  })
  announce(topics)
  for (const next of jobs) runAfter(next)
  return answer
}

const running = () => onePerProcess('after-commits', () => new Set<Promise<void>>())

function runAfter(next: () => Promise<unknown>): void {
  const job: Promise<void> = next()
    .then(() => undefined)
    .catch((error: Error) => logger().warn({ error: error.message }, 'work after a commit failed'))
    .finally(() => running().delete(job))
  running().add(job)
}

/** Waits until the work after commits is done: before this process stops, or before a test looks. */
export async function afterCommits(): Promise<void> {
  while (running().size > 0) await Promise.all(running())
}
