import { createHash } from 'node:crypto'
import { DomainError } from '@/lib/errors'
import { announce, type Topic } from './announce'
import { Prisma } from './db'
import { directly } from './direct'
import { logger } from './logger'
import { onePerProcess } from './one-per-process'
import { lockAccounts, readNow, transact, type Sql, type Tx } from './transaction'

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
export type KeptPress = { verb: string; inputHash: string; answer: unknown }

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
 * Runs work for several accounts at once straight on a connection (direct.ts), for a verb that many wait for. The
 * accounts are locked, in their order.
 * @param names a query of locks to take after them, as in lockNames
 * @param read what the job reads first, behind the locks; it travels together with them
 */
export function straightWork<T, R>(
  accountIds: string[],
  names: Prisma.Sql,
  read: (sql: Sql) => Promise<R>,
  job: (work: Work<Sql>, found: R) => Promise<T>,
): Promise<T> {
  return committed(directly<T>, async (tx, tools) => {
    const [now, found] = await Promise.all([lockAccounts(tx, accountIds, names), read(tx)])
    return job({ tx, now, ...tools }, found)
  })
}

/** The row of an earlier press with this key, if there is one; it stays so while its account is locked. */
export const earlierPress = (accountId: Prisma.Sql, key: Prisma.Sql) => Prisma.sql`(
  select "verb", "inputHash", "answer" from "Command" where "accountId" = ${accountId} and "key" = ${key} limit 1)`

/**
 * The insert of presses with the answers they are going to get, as a part of a statement that writes what they do. Gives
 * the ids of the accounts whose key was new.
 */
export function keepPresses(presses: (Press & { answer: object })[]): Prisma.Sql {
  const rows = presses.map((press) => ({ ...press, input: undefined, inputHash: hashOf(press) }))
  return Prisma.sql`
    insert into "Command" ("accountId", "key", "verb", "inputHash", "answer")
    select * from json_to_recordset(${JSON.stringify(rows)}::json)
      as p("accountId" uuid, "key" uuid, "verb" text, "inputHash" text, "answer" json)
    on conflict do nothing returning "accountId"`
}

/**
 * The same as {@link command} for a verb that locks its accounts itself, in `read`, and finds its answer on the way.
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
  const earlier = earlierPress(Prisma.sql`${press.accountId}::uuid`, Prisma.sql`${press.key}::uuid`)
  const [row] = await tx.$queryRaw<KeptPress[]>`select * from ${earlier} earlier`
  return answerOf(row, press)
}

/**
 * The answer that a press was given before.
 * @throws DomainError `conflict` when its key was used for something else
 */
export function answerOf<T>(earlier: KeptPress | undefined, press: Press): T {
  if (earlier?.verb !== press.verb || earlier.inputHash !== hashOf(press))
    throw new DomainError('conflict', 'key-used')
  return earlier.answer as T
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
