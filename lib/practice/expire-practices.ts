import { durations } from '@/lib/durations'
import { db } from '@/lib/infra/db'
import { work } from '@/lib/infra/command'
import { inTurn } from '@/lib/infra/in-turn'
import { beginRest } from '@/lib/trainers/rest'
import type { Ending } from './after-practice'
import { leaveDropIn } from './drop-in/leave-drop-in'
import { endPractice } from './end-practice'
import { lockPractice } from './lock-practice'
import { droppedIn } from './others'

/**
 * Ends practices whose time is up: not joined, not answered, away too long, or without any sign of life
 * (promise I3). While LiveKit is away only leases count: its silence proves nothing. A trainer who has dropped in and is
 * gone ends their own part only.
 */
export async function expirePractices(livekitAway: boolean): Promise<void> {
  const due = await db().$queryRaw<{ id: string }[]>`
    select distinct p."id" from "Practice" p join "Member" m on m."practiceId" = p."id" and m."endedAt" is null
    where p."state" <> 'ended' and (
      not ${livekitAway} and (p."state" = 'preparing' and p."joinBy" <= app_now() or m."awayUntil" <= app_now())
      or m."askUntil" <= app_now()
      or not exists (
        select 1 from "Stream" s where s."accountId" = m."accountId"
          and s."leaseUntil" > app_now() - ${durations.away} * interval '1 ms'))`
  await inTurn(due, ({ id }) => endIfDue(id, livekitAway))
}

async function endIfDue(practiceId: string, livekitAway: boolean): Promise<void> {
  await work(async (w) => {
    const { tx, now } = w
    const before = await tx.member.findMany({ where: { practiceId }, select: { accountId: true } })
    const practice = await lockPractice(tx, practiceId, before)
    if (practice.state === 'ended') return
    const leases = await tx.stream.groupBy({
      by: ['accountId'],
      where: { accountId: { in: practice.members.map((member) => member.accountId) } },
      _max: { leaseUntil: true },
    })
    const lifeless = (accountId: string) => {
      const until = leases.find((lease) => lease.accountId === accountId)?._max.leaseUntil
      return !until || +until + durations.away < +now
    }
    const guests = practice.members.filter((member) => droppedIn(practice.members, member))
    const pair = practice.members.filter((member) => !guests.includes(member))
    const ending = endingOf({ ...practice, members: pair }, now, livekitAway, lifeless)
    if (ending) return void (await endPractice(w, practiceId, ending))
    for (const accountId of goneOf(guests, now, livekitAway, lifeless))
      if (await leaveDropIn(w, practiceId, accountId)) await beginRest(w, accountId)
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

  const gone = goneOf(members, now, livekitAway, lifeless)
  if (gone.length > 0) return { why: 'vanished', by: null, gone }

  if (!livekitAway && practice.state === 'preparing' && practice.joinBy <= now) {
    const never = members.filter((member) => !member.joinedAt).map((member) => member.accountId)
    return { why: 'neverJoined', by: null, gone: never }
  }
  return null
}

/** Who gave no sign of life for too long, or is away by LiveKit's word for longer than waited for. */
function goneOf(
  members: Prepared['members'],
  now: Date,
  livekitAway: boolean,
  lifeless: (accountId: string) => boolean,
): string[] {
  return members
    .filter(
      (member) => lifeless(member.accountId) || (!livekitAway && member.awayUntil && member.awayUntil <= now),
    )
    .map((member) => member.accountId)
}
