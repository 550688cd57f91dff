import { readWrapUp } from '@/lib/caseload/read-wrap-up'
import { glossesOf } from '@/lib/content/glosses'
import { db } from '@/lib/infra/db'
import { readGiven } from '@/lib/learning/read-given'
import { questionsForDesk } from '@/lib/questions/read-questions'
import { readDoor } from '@/lib/practice/rounds/read-door'
import { readDuty, readPlan } from '@/lib/trainers/read-duty'
import { readDropIns } from './drop-in/read-drop-ins'
import type { DeskNow, WaitingCard } from './messages'
import { readForesight } from './read-foresight'

const shown = 50
const givenShown = 12

/** Gives a trainer's desk: their duty, who waits, which peers practise, and what became of the exercises they gave. */
export async function readDesk(trainerId: string, tab: string, now: Date): Promise<DeskNow> {
  const [duty, plan, foreseen, waiting, dropIns, questions, others, given, wrapUp, door] = await Promise.all([
    readDuty(trainerId, now),
    readPlan(trainerId, now),
    readForesight(trainerId, now),
    readWaiting(trainerId),
    readDropIns(trainerId, now),
    questionsForDesk(trainerId),
    db().$queryRaw<{ n: number }[]>`
      select count(*)::int as "n" from "Duty" d join "Account" a on a."id" = d."accountId" and not a."recording"
      where d."state" = 'on' and d."accountId" <> ${trainerId}::uuid
        and exists (select 1 from "Stream" s where s."accountId" = d."accountId" and s."leaseUntil" > app_now())`,
    readGiven(trainerId, { take: givenShown }),
    readWrapUp(trainerId, now),
    readDoor(trainerId, tab, now),
  ])
  return {
    ...{ duty, plan, foreseen, waiting, dropIns, questions, given, wrapUp, door },
    othersOnDuty: others[0]!.n,
  }
}

async function readWaiting(trainerId: string): Promise<WaitingCard[]> {
  const leased = await db().$queryRaw<{ id: string }[]>`
    select t."id" from "Ticket" t join "Account" a on a."id" = ${trainerId}::uuid and a."language" = t."language"
    where t."state" = 'waiting' and t."want" <> 'peer' and t."accountId" <> a."id"
      and exists (select 1 from "Stream" s where s."accountId" = t."accountId" and s."leaseUntil" > app_now())
      and not exists (select 1 from "Block" b where (b."byId" = a."id" and b."otherId" = t."accountId")
        or (b."byId" = t."accountId" and b."otherId" = a."id"))
    order by t."queuedAt" limit ${shown}`
  const tickets = await db().ticket.findMany({
    where: { id: { in: leased.map((row) => row.id) } },
    orderBy: { queuedAt: 'asc' },
    include: {
      account: { select: { alias: true } },
      segment: { select: { id: true, title: true } },
      offerSides: {
        where: { endedAt: null },
        include: {
          offer: { include: { sides: { include: { account: { select: { id: true, alias: true } } } } } },
        },
      },
    },
  })
  const gloss = await glossesOf(tickets.flatMap((ticket) => ticket.signs))
  return tickets.map((ticket) => {
    const offer = ticket.offerSides[0]?.offer
    const trainer = offer?.sides.find((side) => side.role === 'trainer')
    const misses = ticket.misses as Record<string, number>
    return {
      ticketId: ticket.id,
      alias: ticket.account.alias,
      queuedAt: +ticket.queuedAt,
      segment: ticket.segment,
      signs: ticket.signs.map((sign) => ({ sign, gloss: gloss(sign), missed: misses[sign] ?? 0 })),
      want: ticket.want,
      held: ticket.heldSince !== null,
      asked:
        offer && trainer
          ? { alias: trainer.account.alias, until: +offer.until, me: trainer.accountId === trainerId }
          : null,
    }
  })
}
