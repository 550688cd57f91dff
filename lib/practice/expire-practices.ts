import { durations } from '@/lib/durations'
import { db } from '@/lib/infra/db'
import { work } from '@/lib/infra/command'
import { lockAccounts } from '@/lib/infra/transaction'
import type { Ending } from './after-practice'
import { endPractice } from './end-practice'

/**
 * Ends practices whose time is up: not joined, not answered, away too long, or without any sign of life
 * (promise I3). While LiveKit is away only leases count: its silence proves nothing.
 */
export async function expirePractices(livekitAway: boolean): Promise<void> {
  const due = await db().$queryRaw<{ id: string }[]>`
    select distinct p."id" from "Practice" p join "Member" m on m."practiceId" = p."id"
    where p."state" <> 'ended' and (
      not ${livekitAway} and (p."state" = 'preparing' and p."joinBy" <= app_now() or m."awayUntil" <= app_now())
      or m."askUntil" <= app_now()
      or not exists (
        select 1 from "Stream" s where s."accountId" = m."accountId"
          and s."leaseUntil" > app_now() - ${durations.away} * interval '1 ms'))`
  for (const { id } of due) await endIfDue(id, livekitAway)
}

async function endIfDue(practiceId: string, livekitAway: boolean): Promise<void> {
  await work(async (w) => {
    const { tx, now } = w
    const before = await tx.member.findMany({ where: { practiceId }, select: { accountId: true } })
    await lockAccounts(
      tx,
      before.map((member) => member.accountId),
    )
    const practice = await tx.practice.findUniqueOrThrow({
      where: { id: practiceId },
      include: { members: true },
    })
    if (practice.state === 'ended') return
    const leases = await tx.stream.groupBy({
      by: ['accountId'],
      where: { accountId: { in: before.map((member) => member.accountId) } },
      _max: { leaseUntil: true },
    })
    const lifeless = (accountId: string) => {
      const until = leases.find((lease) => lease.accountId === accountId)?._max.leaseUntil
      return !until || +until + durations.away < +now
    }
    const ending = endingOf(practice, now, livekitAway, lifeless)
    if (ending) await endPractice(w, practiceId, ending)
  })
}

type Prepared = {
  state: string
  joinBy: Date
  members: {
    accountId: string
    joinedAt: Date | null
    agreedAt: Date | null
    askUntil: Date | null
    awayUntil: Date | null
  }[]
}

/** Why a practice ends by itself now; null when it does not. */
export function endingOf(
  practice: Prepared,
  now: Date,
  livekitAway: boolean,
  lifeless: (accountId: string) => boolean,
): Omit<Ending, 'liveMs'> | null {
  const { members } = practice
  const silent = members.find((member) => !member.agreedAt && member.askUntil && member.askUntil <= now)
  if (silent) return { why: 'notNow', by: silent.accountId, gone: [] }

  const gone = members
    .filter(
      (member) => lifeless(member.accountId) || (!livekitAway && member.awayUntil && member.awayUntil <= now),
    )
    .map((member) => member.accountId)
  if (gone.length > 0) return { why: 'vanished', by: null, gone }

  if (!livekitAway && practice.state === 'preparing' && practice.joinBy <= now) {
    const never = members.filter((member) => !member.joinedAt).map((member) => member.accountId)
    return { why: 'neverJoined', by: null, gone: never }
  }
  return null
}
