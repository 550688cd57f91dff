import { signNeeds } from '@/lib/content/glosses'
import { counts, durations } from '@/lib/durations'
import { db } from '@/lib/infra/db'
import type { DropInsNow } from '../messages'
import { readPairs } from './read-pairs'

/**
 * Gives a trainer's desk the peers who practise now and may be asked, the trainer's own open ask, and for a while what
 * came of the last one. `pairs` is empty while the trainer could not ask: off duty, offered a learner, practising.
 */
export async function readDropIns(trainerId: string, now: Date): Promise<DropInsNow> {
  const [free, asks] = await Promise.all([
    isFree(trainerId),
    db().dropIn.findMany({
      where: {
        trainerId,
        OR: [
          { state: 'open', until: { gt: now } },
          { endedAt: { gt: new Date(+now - durations.dropInTold) } },
        ],
      },
      include: {
        practice: {
          include: {
            members: {
              where: { role: 'peer' },
              orderBy: { accountId: 'asc' },
              include: { account: { select: { alias: true } } },
            },
          },
        },
      },
      orderBy: { createdAt: 'desc' },
      take: 1,
    }),
  ])
  const pairs = free ? await readPairs(db(), now, trainerId, null, counts.pairsShown) : []
  const ask = asks[0]
  const aliases = ask?.practice.members.map((member) => member.account.alias) ?? []
  const mine =
    ask?.state === 'open'
      ? { ...{ id: ask.id, practiceId: ask.practiceId, aliases, until: +ask.until }, yes: ask.yesBy.length }
      : null
  return {
    mine,
    last: ask && told(ask.state) ? { id: ask.id, aliases, how: told(ask.state)! } : null,
    pairs: await Promise.all(
      pairs.map(async ({ practiceId, aliases: both, segment, signs, liveSince, askedBy }) => ({
        ...{ practiceId, aliases: both, segment, askedBy },
        signs: await signNeeds(signs, {}),
        since: +liveSince,
      })),
    ),
  }
}

function told(state: string): 'no' | 'noAnswer' | 'over' | null {
  if (state === 'declined') return 'no'
  if (state === 'lapsed') return 'noAnswer'
  return state === 'over' ? 'over' : null
}

async function isFree(trainerId: string): Promise<boolean> {
  const [free] = await db().$queryRaw<unknown[]>`
    select 1 from "Duty" d, "Upkeep" u
    where d."accountId" = ${trainerId}::uuid and d."state" = 'on' and u."id" = 1 and u."livekitAwayAt" is null
      and not exists (select 1 from "OfferSide" s where s."accountId" = d."accountId" and s."endedAt" is null)
      and not exists (select 1 from "Member" m where m."accountId" = d."accountId" and m."endedAt" is null)`
  return free !== undefined
}
