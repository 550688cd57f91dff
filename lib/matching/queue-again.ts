import { z } from 'zod'
import { mustBe, type Actor } from '@/lib/accounts/actor'
import { durations } from '@/lib/durations'
import { DomainError } from '@/lib/errors'
import { command } from '@/lib/infra/command'
import { parse } from '@/lib/infra/parse'
import { lockAccounts } from '@/lib/infra/transaction'
import { newRoom } from '@/lib/practice/rooms'
import { lookAgain } from './look-again'
import { makeOffers } from './make-offer'

const input = z.object({ key: z.uuid(), practiceId: z.uuid() })

/**
 * "Now a trainer": after a peer practice, once and within ten minutes, a new ticket in the old place.
 * @throws DomainError `not-found`, `conflict` (too late, used already, in line already, with a trainer who came by, on duty)
 */
export async function queueAgain({
  actor,
  input: raw,
}: {
  actor: Actor
  input: unknown
}): Promise<{ ticketId: string }> {
  mustBe(actor, 'learner')
  const { key, practiceId } = parse(input, raw)
  return command({ accountId: actor.id, key, verb: 'queue-again', input: { practiceId } }, async (w) => {
    const { tx, now } = w
    await lockAccounts(tx, [actor.id])
    const member = await tx.member.findFirst({
      where: { practiceId, accountId: actor.id, role: 'peer', endedAt: { not: null } },
      include: { ticket: true },
    })
    if (!member?.ticket || !member.endedAt) throw new DomainError('not-found', 'no-practice')
    if (+now - +member.endedAt > durations.oldPlace) throw new DomainError('conflict', 'old-place-gone')
    const { segmentId, language, signs, misses, atCheckpoint, returnStep, queuedAt } = member.ticket
    const open = await tx.ticket.count({ where: { accountId: actor.id, state: { not: 'closed' } } })
    const used = await tx.ticket.count({ where: { accountId: actor.id, queuedAt, want: 'trainer' } })
    const onDuty = await tx.duty.count({ where: { accountId: actor.id, state: 'on' } })
    const practising = await tx.member.count({ where: { accountId: actor.id, endedAt: null } })
    if (open) throw new DomainError('conflict', 'already-in-line')
    if (practising) throw new DomainError('conflict', 'already-practising')
    if (onDuty) throw new DomainError('conflict', 'on-duty')
    if (used) throw new DomainError('conflict', 'old-place-used')
    const ticket = await tx.ticket.create({
      data: {
        ...{ segmentId, language, signs, atCheckpoint, returnStep, queuedAt },
        accountId: actor.id,
        adult: actor.adult,
        roomId: await newRoom(tx, now, actor.id),
        misses: misses as object,
        want: 'trainer',
        pressedAt: now,
      },
    })
    w.tell(`account:${actor.id}`, 'desk')
    await makeOffers(w, [actor.id])
    w.after(() => lookAgain([actor.id]))
    return { ticketId: ticket.id }
  })
}
