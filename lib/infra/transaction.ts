import { setTimeout as sleep } from 'node:timers/promises'
import { db, Prisma } from './db'

export type Tx = Prisma.TransactionClient

/** What plain SQL needs of a transaction. The tables' methods of {@link Tx} are not there in a direct one (direct.ts). */
export type Sql = {
  $queryRaw<T = unknown>(query: TemplateStringsArray | Prisma.Sql, ...values: unknown[]): Promise<T>
  $executeRaw(query: TemplateStringsArray | Prisma.Sql, ...values: unknown[]): Promise<number>
  /** Statements sent without waiting in between run in the order they were sent; Prisma's need not. */
  inOrder?: true
}

const tries = 5

/** Runs `work` in one transaction with the database's clock: `now` is the time all of it happens at. */
export function inTransaction<T>(work: (tx: Tx, now: Date) => Promise<T>): Promise<T> {
  return transact(async (tx) => work(tx, await readNow(tx)))
}

/** The same for work that reads its time itself. */
export function transact<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  return retried(() => db().$transaction(work))
}

/**
 * Runs a transaction. Deadlocks, serialisation failures and lost connections are tried again: a commit whose answer was
 * lost is found by its command key, or by the state it left.
 */
export async function retried<T>(transaction: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await transaction()
    } catch (error) {
      if (attempt === tries || !isRetryable(error)) throw error
      await sleep(Math.random() * 20 * attempt)
    }
  }
}

/** Reads app_now(): the database's clock plus what a test added to it. */
export async function readNow(tx: Sql = db()): Promise<Date> {
  const rows = await tx.$queryRaw<{ now: Date }[]>`select app_now() as now`
  return rows[0]!.now
}

/**
 * Locks accounts in id order, waiting for whoever holds them. An account's lock guards its ticket, offer, duty
 * and membership; taken in one order, no two verbs wait for each other in a ring.
 * @param names a query of locks to take after them, as in {@link lockNames}
 * @returns the transaction's time
 */
export async function lockAccounts(tx: Sql, ids: string[], names?: Prisma.Sql): Promise<Date> {
  const sorted = [...new Set(ids)].sort()
  const [row] = await tx.$queryRaw<{ now: Date }[]>`
    select app_now() as "now", "held", ${names ? lockNames(names) : Prisma.sql`0`} as "locked" from (
      select count(*) as "held" from (
        select 1 from "Account" where "id" = any(${sorted}::uuid[]) order by "id" for no key update
      ) "accounts"
    ) "first"`
  return row!.now
}

/**
 * Locks names until the transaction ends, in one order, as a value in a statement.
 * @param names a query with a column `name`
 */
export const lockNames = (names: Prisma.Sql) => Prisma.sql`(
  select count(pg_advisory_xact_lock("key")) from (
    select distinct hashtextextended("name", 0) as "key" from (${names}) "names" order by 1
  ) "sorted")`

/** Like {@link lockAccounts}, but never waits: false when somebody else holds one of them. */
export async function tryLockAccounts(tx: Sql, ids: string[]): Promise<boolean> {
  return (await tryLockEach(tx, ids)).size === new Set(ids).size
}

/**
 * Locks those of the accounts that nobody else holds, and says which. The transaction remembers the answer, for a
 * statement that is sent before it came ({@link locked}).
 */
export async function tryLockEach(tx: Sql, ids: string[]): Promise<Set<string>> {
  const sorted = [...new Set(ids)].sort()
  const [row] = await tx.$queryRaw<{ ids: string[]; kept: string }[]>`
    select "ids", set_config('handover.locked', "ids"::text, true) as "kept" from (
      select coalesce(array_agg("id"::text), '{}') as "ids" from (
        select "id" from "Account" where "id" = any(${sorted}::uuid[]) order by "id" for no key update skip locked
      ) "free"
    ) "all"`
  return new Set(row!.ids)
}

/** The ids that the last {@link tryLockEach} of this transaction has locked, as uuid[]. */
export const locked = Prisma.sql`current_setting('handover.locked')::uuid[]`

function isRetryable(error: unknown): boolean {
  const text = error instanceof Error ? `${(error as { code?: string }).code ?? ''} ${error.message}` : ''
  return (
    /P2034|40001|40P01|deadlock detected|could not serialize/.test(text) ||
    /P1017|57P0[123]|terminating connection|Connection terminated|closed the connection|not queryable/.test(
      text,
    )
  )
}

/** True when a unique index refused a row: somebody else was first. */
export function isDouble(error: unknown): boolean {
  const text = error instanceof Error ? `${(error as { code?: string }).code ?? ''} ${error.message}` : ''
  return /P2002|23505|duplicate key/.test(text)
}
