import { durations } from '@/lib/durations'
import { work, type Work } from '@/lib/infra/command'
import { db } from '@/lib/infra/db'
import { inTurn } from '@/lib/infra/in-turn'
import { readNow, tryLockAccounts } from '@/lib/infra/transaction'
import { changeDuty } from './change-duty'
import { isSilent, type Signs } from './presence'
import { readQuietHours } from './read-shifts'
import { inHours } from './shifts'

type Row = Signs & { accountId: string }

/**
 * Asks trainers on duty whose desk has been hidden or unused "Are you there?". In their quiet hours nothing is
 * asked: duty becomes a break at once. Nobody is asked while offered a learner or in a practice.
 */
export async function askWhoIsThere(): Promise<void> {
  const now = await readNow()
  await inTurn(await readQuietest(now), async (row) => {
    if (!isSilent(row, now)) return
    const quiet = await readQuietHours(row.accountId)
    const ask = quiet && inHours(quiet, +now) ? breakQuietly : askOne
    await work(async (w) => {
      if (await tryLockAccounts(w.tx, [row.accountId])) await ask(w, row)
    })
  })
}

/** Nothing pressed since it was read, and nobody offered meanwhile. */
const still = ({ heardAt }: Row) => ({
  askUntil: null,
  heardAt,
  account: { offerSides: { none: { endedAt: null } }, members: { none: { endedAt: null } } },
})

async function askOne({ tx, now, tell }: Work, row: Row): Promise<void> {
  const asked = await tx.duty.updateMany({
    where: { accountId: row.accountId, state: 'on', ...still(row) },
    data: { askUntil: new Date(+now + durations.areYouThere) },
  })
  if (asked.count > 0) tell(`account:${row.accountId}`)
}

async function breakQuietly(w: Work, row: Row): Promise<void> {
  await changeDuty(w, row.accountId, { from: ['on'], to: 'break', why: 'quietHours' }, still(row))
}

/** Turns duty into a break where "Are you there?" was not answered; an offer that is open goes first. */
export async function breakTheSilent(): Promise<void> {
  const due = await db().$queryRaw<{ accountId: string }[]>`
    select "accountId" from "Duty" where "state" = 'on' and "askUntil" <= app_now()`
  await inTurn(due, ({ accountId }) =>
    work(async (w) => {
      if (!(await tryLockAccounts(w.tx, [accountId]))) return
      await changeDuty(
        w,
        accountId,
        { from: ['on'], to: 'break', why: 'silent' },
        { askUntil: { lte: w.now }, account: { offerSides: { none: { endedAt: null } } } },
      )
    }),
  )
}

async function readQuietest(now: Date): Promise<Row[]> {
  return db().$queryRaw<Row[]>`
    select d."accountId", d."heardAt", l."shownAt", l."usedAt",
      (select max(m."endedAt") from "Member" m where m."accountId" = d."accountId") as "servedAt"
    from "Duty" d
    join "Account" a on a."id" = d."accountId" and not a."recording"
    join lateral (
      select max(s."shownAt") as "shownAt", max(s."usedAt") as "usedAt" from "Stream" s
      where s."accountId" = d."accountId" having max(s."leaseUntil") > ${now}
    ) l on true
    where d."state" = 'on' and d."askUntil" is null
      and d."heardAt" <= ${now}::timestamptz - ${Math.min(durations.deskHidden, durations.deskUnused)} * interval '1 ms'
      and not exists (select 1 from "OfferSide" o where o."accountId" = d."accountId" and o."endedAt" is null)
      and not exists (select 1 from "Member" m where m."accountId" = d."accountId" and m."endedAt" is null)`
}
