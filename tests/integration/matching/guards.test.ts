import { beforeEach, describe, expect, it } from 'vitest'
import { durations } from '@/lib/durations'
import { db, Prisma } from '@/lib/infra/db'
import { acceptOffer } from '@/lib/matching/accept-offer'
import { joinAll } from '@/lib/matching/join-all'
import { joinQueue } from '@/lib/matching/join-queue'
import { leaveQueue } from '@/lib/matching/leave-queue'
import { pickTicket } from '@/lib/matching/pick-ticket'
import { queueAgain } from '@/lib/matching/queue-again'
import { stillThere } from '@/lib/matching/still-there'
import { sweep } from '@/lib/matching/sweep'
import { leavePractice } from '@/lib/practice/leave-practice'
import { somethingWrong } from '@/lib/practice/something-wrong'
import { later } from '@/tests/support/clock'
import { goLive } from '@/tests/support/live-practice'
import { nobody } from '@/tests/support/nobody'
import {
  joiner,
  learnerInLine,
  newKey,
  openOffer,
  segmentId,
  somebody,
  trainerOnDuty,
} from '@/tests/support/people'

/* What stands behind the rules when a verb forgets one, or something comes in between. */

beforeEach(nobody)

const ticketOf = (id: string) => db().ticket.findUniqueOrThrow({ where: { id } })

async function accepted() {
  const trainer = await trainerOnDuty()
  const { learner, ticketId } = await learnerInLine('trainer')
  const offer = await openOffer(trainer.id)
  const { practiceId } = await acceptOffer({ actor: trainer, input: { key: newKey(), offerId: offer!.id } })
  return { trainer, learner, ticketId, practiceId: practiceId! }
}

describe('one place', () => {
  it('[I1] the database itself refuses a second open ticket, practice or offer', async () => {
    const { ticketId, practiceId } = await accepted()
    const { id: _, misses, ...ticket } = await ticketOf(ticketId)
    await expect(db().ticket.create({ data: { ...ticket, misses: misses as object } })).rejects.toThrow(
      /unique/i,
    )

    const {
      id: __,
      misses: known,
      ...practice
    } = await db().practice.findUniqueOrThrow({
      where: { id: practiceId },
    })
    const room = await db().room.create({ data: { ownerId: ticket.accountId } })
    const other = await db().practice.create({
      data: { ...practice, roomId: room.id, misses: known as object },
    })
    const member = { practiceId: other.id, accountId: ticket.accountId, role: 'learner' as const }
    await expect(db().member.create({ data: member })).rejects.toThrow(/unique/i)

    const [one, two, three] = [await somebody(), await somebody(), await somebody()]
    const offer = (accountId: string, place: string | null) =>
      db().offer.create({
        data: {
          createdAt: new Date(),
          until: new Date(Date.now() + durations.offer),
          sides: { create: [{ accountId, ticketId: place, role: 'learner' }] },
        },
      })
    await offer(one.id, null)
    await expect(offer(one.id, null)).rejects.toThrow(/unique/i)
    await offer(two.id, ticketId)
    await expect(offer(three.id, ticketId)).rejects.toThrow(/unique/i)
  })

  it('[I1] one account that joins 20 times at once is in line once, and told so 19 times', async () => {
    const actor = await somebody()
    // As if each came to a process of its own.
    const results = await Promise.all(Array.from({ length: 20 }, () => joinAll([joiner(actor, 'trainer')])))
    const refused = results
      .flat()
      .flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []))
    expect(refused).toHaveLength(19)
    for (const reason of refused) expect(reason).toMatchObject({ reason: 'already-in-line' })
    expect(await db().ticket.count({ where: { accountId: actor.id } })).toBe(1)
  })

  it('[I2] an accept that breaks in the middle leaves nothing behind', async () => {
    const trainer = await trainerOnDuty()
    const { learner, ticketId } = await learnerInLine('trainer')
    const offer = await openOffer(trainer.id)
    const key = newKey()
    const accept = () => acceptOffer({ actor: trainer, input: { key, offerId: offer!.id } })
    await db().$executeRaw`create function broken() returns trigger language plpgsql
      as $$ begin raise exception 'the disk is full'; end $$`
    await db().$executeRaw`create trigger broken before insert on "Member" execute function broken()`
    try {
      await expect(accept()).rejects.toThrow(/disk is full/)
    } finally {
      await db().$executeRaw`drop trigger broken on "Member"`
      await db().$executeRaw`drop function broken()`
    }
    expect(await openOffer(learner.id)).toMatchObject({ id: offer!.id, state: 'open' })
    expect((await ticketOf(ticketId)).state).toBe('waiting')
    expect(await db().practice.count()).toBe(0)
    expect((await accept()).practiceId).not.toBeNull()
  })
})

describe('blocks', () => {
  it('[I10] a trainer cannot pick a learner who blocked them', async () => {
    const trainer = await trainerOnDuty()
    const learner = await somebody()
    await db().block.create({ data: { byId: learner.id, otherId: trainer.id, createdAt: new Date() } })
    const { ticketId } = await joinQueue({
      actor: learner,
      input: { key: newKey(), segment: segmentId, stepSlug: null, want: 'trainer' },
    })
    await expect(pickTicket({ actor: trainer, input: { key: newKey(), ticketId } })).rejects.toMatchObject({
      reason: 'ticket-not-for-you',
    })
  })

  it('[I10] a block made on the look back ends an open offer', async () => {
    const { trainer, learner, ticketId, practiceId } = await accepted()
    // The line drops, so the learner waits again; a while later the same trainer is asked.
    await db().$executeRaw`update "Member" set "joinedAt" = app_now() where "accountId" = ${learner.id}::uuid`
    await later(durations.join + 1, [trainer, learner])
    await sweep()
    await later(durations.skip + 1, [trainer, learner])
    await sweep()
    await expect.poll(() => openOffer(trainer.id)).not.toBeNull()
    const offer = await openOffer(trainer.id)
    await somethingWrong({ actor: learner, input: { key: newKey(), practiceId, block: true, text: '' } })
    await expect(
      acceptOffer({ actor: trainer, input: { key: newKey(), offerId: offer!.id } }),
    ).rejects.toMatchObject({ reason: 'offer-gone' })
    await sweep()
    expect((await db().offer.findUniqueOrThrow({ where: { id: offer!.id } })).state).toBe('withdrawn')
    expect(await ticketOf(ticketId)).toMatchObject({ state: 'waiting', heldSince: null })
  })
})

describe('places', () => {
  it('[M17] a held ticket cannot be picked, and says so', async () => {
    const trainer = await trainerOnDuty()
    const { ticketId } = await learnerInLine('peer')
    await db().ticket.update({ where: { id: ticketId }, data: { want: 'trainer', heldSince: new Date() } })
    await expect(pickTicket({ actor: trainer, input: { key: newKey(), ticketId } })).rejects.toMatchObject({
      reason: 'ticket-held',
    })
  })

  it('[M16] a trainer off duty is not asked, whoever else in the offer is on duty', async () => {
    const { learner, ticketId } = await learnerInLine('trainer')
    const trainer = await somebody({ role: 'trainer' })
    const there = async () => {
      const still = stillThere(new Date(), {
        accounts: Prisma.sql`${[learner.id, trainer.id]}::uuid[]`,
        tickets: Prisma.sql`${[ticketId]}::uuid[]`,
        trainerId: Prisma.sql`${trainer.id}::uuid`,
      })
      return (await db().$queryRaw<{ there: boolean }[]>`select ${still} as there`)[0]!.there
    }
    await db().duty.create({ data: { accountId: learner.id, state: 'on', since: new Date() } })
    expect(await there()).toBe(false)
    await db().duty.create({ data: { accountId: trainer.id, state: 'on', since: new Date() } })
    expect(await there()).toBe(true)
  })

  it('[M1] the old place after a peer practice works once, also when the new ticket is closed', async () => {
    const a = await learnerInLine()
    const b = await learnerInLine()
    const offer = await openOffer(a.learner.id)
    const yes = (actor: typeof a.learner) =>
      acceptOffer({ actor, input: { key: newKey(), offerId: offer!.id } })
    await yes(a.learner)
    const { practiceId } = await yes(b.learner)
    await goLive(practiceId!)
    await later(durations.served, [a.learner, b.learner])
    await leavePractice({ actor: b.learner, input: { key: newKey(), practiceId } })
    const again = () => queueAgain({ actor: a.learner, input: { key: newKey(), practiceId } })
    const duty = { accountId: a.learner.id, since: new Date() }
    await db().duty.create({ data: { ...duty, state: 'on' } })
    await expect(again()).rejects.toMatchObject({ reason: 'on-duty' })
    await db().duty.update({ where: { accountId: a.learner.id }, data: { state: 'off' } })
    const { ticketId } = await again()
    await leaveQueue({ actor: a.learner, input: { key: newKey(), ticketId } })
    await expect(again()).rejects.toMatchObject({ reason: 'old-place-used' })
  })
})
