import { work } from '@/lib/infra/command'
import { db } from '@/lib/infra/db'
import { inTurn } from '@/lib/infra/in-turn'
import { lockAccounts } from '@/lib/infra/transaction'
import { closeAsk } from '@/lib/practice/drop-in/close-ask'

/**
 * Ends asks to drop in that nobody answered in time, which counts as a no; and, without blame, those of a trainer who
 * is not on duty or not here any more, or was blocked since.
 */
export async function expireAsks(): Promise<void> {
  const due = await db().$queryRaw<{ id: string }[]>`
    select q."id" from "DropIn" q where q."state" = 'open' and (
      q."until" <= app_now()
      or not exists (select 1 from "Duty" d where d."accountId" = q."trainerId" and d."state" = 'on')
      or not exists (
        select 1 from "Stream" l where l."accountId" = q."trainerId" and l."leaseUntil" > app_now())
      or exists (select 1 from "Member" m join "Block" b
        on (b."byId", b."otherId") in ((m."accountId", q."trainerId"), (q."trainerId", m."accountId"))
        where m."practiceId" = q."practiceId" and m."role" = 'peer'))`
  await inTurn(due, ({ id }) => endAsk(id, (until, now) => (until <= now ? 'lapsed' : 'over')))
}

/** Ends every open ask without blame: LiveKit is away, or the server itself was. */
export async function withdrawAsks(): Promise<void> {
  const open = await db().dropIn.findMany({ where: { state: 'open' }, select: { id: true } })
  await inTurn(open, ({ id }) => endAsk(id, () => 'over'))
}

async function endAsk(id: string, how: (until: Date, now: Date) => 'lapsed' | 'over'): Promise<void> {
  await work(async (w) => {
    const { trainerId, until } = await w.tx.dropIn.findUniqueOrThrow({ where: { id } })
    await lockAccounts(w.tx, [trainerId])
    await closeAsk(w, { id }, how(until, w.now))
  })
}
