import { createHash } from 'node:crypto'
import { DomainError } from '@/lib/errors'
import { announce, type Topic } from './announce'
import { directly } from './direct'
import { logger } from './logger'
import { onePerProcess } from './one-per-process'
import { readNow, transact, type Sql, type Tx } from './transaction'

/** What a verb works with: the transaction, its time, and what to do once it is committed. */
export type Work<T extends Sql = Tx> = {
  tx: T
  now: Date
  tell: (...topics: Topic[]) => void
  /** Runs after the commit and does not hold up the answer; its failure is logged, never the verb's. */
  after: (job: () => Promise<unknown>) => void
}

/**
 * Runs a verb's work in one transaction, then tells browsers: commit first, announce after.
 */
export function work<T>(job: (work: Work) => Promise<T>): Promise<T> {
  return committed(transact<T>, async (tx, tools) => job({ tx, now: await readNow(tx), ...tools }))
}

export type Press = { accountId: string; key: string; verb: string; input: unknown }

/**
 * The same for a press that may be sent twice: one key has one effect, and a retry gets the same answer (promise I6).
 * The row of the key is written first, so a second sender waits for the first one's end.
 * @param press the account, the key made for this press, the verb's name and its input
 * @throws DomainError `conflict` when the key was used for something else
 */
export async function command<T extends object>(press: Press, job: (work: Work) => Promise<T>): Promise<T> {
  const { accountId, key, verb } = press
  return committed(transact<T>, async (tx, tools) => {
    const [fresh] = await tx.$queryRaw<{ now: Date }[]>`
      insert into "Command" ("accountId", "key", "verb", "inputHash", "answer")
      values (${accountId}::uuid, ${key}::uuid, ${verb}, ${hashOf(press)}, 'null')
      on conflict do nothing returning app_now() as "now"`
    if (!fresh) return earlierAnswer(tx, press)
    const answer = await job({ tx, now: fresh.now, ...tools })
    await tx.$executeRaw`
      update "Command" set "answer" = ${JSON.stringify(answer)}::json
      where "accountId" = ${accountId}::uuid and "key" = ${key}::uuid`
    return answer
  })
}

/**
 * The same straight on a connection (direct.ts), for a verb that many wait for and that knows its answer beforehand.
 * The account is locked together with the row of the key.
 * @param answer what the press is answered, then and on a retry
 * @param read what the job reads first, behind the lock; it travels together with the key
 */
export async function directCommand<T extends object, R>(
  press: Press,
  answer: T,
  read: (sql: Sql) => Promise<R>,
  job: (work: Work<Sql>, found: R) => Promise<void>,
): Promise<T> {
  const { accountId, key, verb } = press
  return committed(directly<T>, async (tx, tools) => {
    const [[fresh], found] = await Promise.all([
      tx.$queryRaw<{ now: Date }[]>`
        with me as (select "id" from "Account" where "id" = ${accountId}::uuid for no key update)
        insert into "Command" ("accountId", "key", "verb", "inputHash", "answer")
        select "id", ${key}::uuid, ${verb}, ${hashOf(press)}, ${JSON.stringify(answer)}::json from me
        on conflict do nothing returning app_now() as "now"`,
      read(tx),
    ])
    if (!fresh) return earlierAnswer(tx, press)
    await job({ tx, now: fresh.now, ...tools }, found)
    return answer
  })
}

/**
 * The same for a verb that locks its accounts itself, in `read`, and finds its answer on the way.
 */
export async function straightCommand<T extends object, R>(
  press: Press,
  read: (sql: Sql) => Promise<R>,
  job: (work: Work<Sql>, found: R) => Promise<T>,
): Promise<T> {
  const { accountId, key, verb } = press
  return committed(directly<T>, async (tx, tools) => {
    const [[fresh], found] = await Promise.all([
      tx.$queryRaw<{ now: Date }[]>`
        insert into "Command" ("accountId", "key", "verb", "inputHash", "answer")
        values (${accountId}::uuid, ${key}::uuid, ${verb}, ${hashOf(press)}, 'null')
        on conflict do nothing returning app_now() as "now"`,
      read(tx),
    ])
    if (!fresh) return earlierAnswer(tx, press)
    const answer = await job({ tx, now: fresh.now, ...tools }, found)
    // The commit waits for it, and fails with it.
    tx.$executeRaw`
      update "Command" set "answer" = ${JSON.stringify(answer)}::json
      where "accountId" = ${accountId}::uuid and "key" = ${key}::uuid`.catch(() => undefined)
    return answer
  })
}

const hashOf = (press: Press) => createHash('sha256').update(JSON.stringify(press.input)).digest('base64url')

async function earlierAnswer<T>(tx: Sql, press: Press): Promise<T> {
  const { accountId, key, verb } = press
  const [earlier] = await tx.$queryRaw<{ verb: string; inputHash: string; answer: T }[]>`
    select "verb", "inputHash", "answer" from "Command" where "accountId" = ${accountId}::uuid and "key" = ${key}::uuid`
  if (earlier?.verb !== verb || earlier.inputHash !== hashOf(press))
    throw new DomainError('conflict', 'key-used')
  return earlier.answer
}

type Tools = Pick<Work, 'tell' | 'after'>

async function committed<T, X extends Sql>(
  transaction: (job: (tx: X) => Promise<T>) => Promise<T>,
  job: (tx: X, tools: Tools) => Promise<T>,
): Promise<T> {
  let topics = new Set<Topic>()
  let jobs: (() => Promise<unknown>)[] = []
  const answer = await transaction(async (tx) => {
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
