import { durations } from '@/lib/durations'
import { work } from '@/lib/infra/command'
import { db } from '@/lib/infra/db'
import { inTurn } from '@/lib/infra/in-turn'
import { tryLockAccounts } from '@/lib/infra/transaction'
import { changeDuty } from './change-duty'

/** Takes trainers off duty whose lease ran out a while ago, or who have signed out everywhere. */
export async function expireDuties(): Promise<void> {
  await inTurn(await goneTrainers(null), (accountId) =>
    work(async (w) => {
      // Whoever holds the lock is doing something about this trainer; the next sweep looks again.
      if (!(await tryLockAccounts(w.tx, [accountId]))) return
      if ((await goneTrainers(accountId, w.tx)).length === 0) return
      await changeDuty(w, accountId, { from: ['on', 'break'], to: 'off', why: 'gone' })
    }),
  )
}

/** The recording never signs in, so it is never signed out either. */
async function goneTrainers(only: string | null, tx: Pick<ReturnType<typeof db>, '$queryRaw'> = db()) {
  const rows = await tx.$queryRaw<{ accountId: string }[]>`
    select d."accountId" from "Duty" d
    where d."state" <> 'off' and (${only}::uuid is null or d."accountId" = ${only}::uuid) and (
      not exists (
        select 1 from "Stream" s where s."accountId" = d."accountId"
          and s."leaseUntil" > app_now() - ${durations.dutyGone} * interval '1 ms')
      or exists (select 1 from "SignIn" i where i."accountId" = d."accountId")
        and not exists (
          select 1 from "SignIn" i where i."accountId" = d."accountId"
            and i."endedAt" is null and i."expiresAt" > app_now()))`
  return rows.map((row) => row.accountId)
}
