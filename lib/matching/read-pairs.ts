import { durations } from '@/lib/durations'
import type { Sql } from '@/lib/infra/transaction'
import type { Scene } from './scene'

type Pair = { a: string; b: string }

/** Which of these accounts are kept apart: skips count for a while, blocks for ever and in both directions. */
export async function readApart(tx: Sql, accounts: string[]): Promise<Scene['apart']> {
  return among(
    await tx.$queryRaw<Pair[]>`
      select "oneId" as "a", "otherId" as "b" from "Skip"
      where "oneId" = any(${accounts}::uuid[]) and "otherId" = any(${accounts}::uuid[]) and "until" > app_now()
      union all
      select "byId", "otherId" from "Block"
      where "byId" = any(${accounts}::uuid[]) and "otherId" = any(${accounts}::uuid[])`,
  )
}

/** Which of these accounts practised together lately. */
export async function readMet(tx: Sql, now: Date, accounts: string[]): Promise<Scene['met']> {
  const since = new Date(+now - durations.metLately)
  return among(
    await tx.$queryRaw<Pair[]>`
      select m."accountId" as "a", o."accountId" as "b"
      from "Member" m join "Member" o on o."practiceId" = m."practiceId" and o."accountId" > m."accountId"
      where m."accountId" = any(${accounts}::uuid[]) and o."accountId" = any(${accounts}::uuid[])
        and m."endedAt" > ${since}`,
  )
}

function among(rows: Pair[]): (a: string, b: string) => boolean {
  const pairs = new Set(rows.map(({ a, b }) => pairKey(a, b)))
  return (a, b) => pairs.has(pairKey(a, b))
}

const pairKey = (a: string, b: string) => [a, b].sort().join(' ')
