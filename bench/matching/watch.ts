import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'

/** Looks this often. */
const everyMs = 20

/**
 * Watches for two who wait, could meet and are not put together, from the outside and while others work. Tells how
 * long the longest of them waited, as seen, and how many waited over `limitMs`.
 */
export function watchStranded(client: pg.Client, since: Date, limitMs: number) {
  const waitingSince = new Map<string, number>()
  const over = new Set<string>()
  let longest = 0
  let looks = 0
  let stopped = false

  async function look(): Promise<void> {
    const { rows } = await client.query<{ pair: string }>({
      name: 'stranded',
      text: `
        select min(t."id"::text) || ' ' || max(t."id"::text) as pair from "Ticket" t
        where t."state" = 'waiting' and t."heldSince" is null and t."queuedAt" >= $1
          and not exists (select 1 from "OfferSide" s where s."ticketId" = t."id" and s."endedAt" is null)
        group by t."segmentId" having count(*) > 1`,
      values: [since],
    })
    const now = performance.now()
    looks++
    const seen = new Set(rows.map(({ pair }) => pair))
    for (const pair of waitingSince.keys()) if (!seen.has(pair)) waitingSince.delete(pair)
    for (const pair of seen) {
      const from = waitingSince.get(pair) ?? now
      waitingSince.set(pair, from)
      longest = Math.max(longest, now - from)
      if (now - from > limitMs) over.add(pair)
    }
  }

  const done = (async () => {
    while (!stopped) {
      await look()
      await sleep(everyMs)
    }
  })()
  return async () => {
    stopped = true
    await done
    return { longest, over: over.size, looks }
  }
}
