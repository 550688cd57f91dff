import { z } from 'zod'
import { mustBe, type Actor } from '@/lib/accounts/actor'
import { readSegment } from '@/lib/content/queries'
import { signsOf } from '@/lib/content/steps'
import { DomainError } from '@/lib/errors'
import { command } from '@/lib/infra/command'
import { parse } from '@/lib/infra/parse'
import { lockAccounts } from '@/lib/infra/transaction'
import { signsReached } from '@/lib/learning/next-step'
import { newRoom } from '@/lib/practice/rooms'
import { lookAgain } from './look-again'
import { makeOffers } from './make-offer'
import { mustBeFreeToJoin } from './may-join'
import { readStanding } from './read-standing'

const input = z.object({
  key: z.uuid(),
  segment: z.string().max(200),
  stepSlug: z.string().max(100).nullable(),
  want: z.enum(['anyone', 'trainer', 'peer']),
})

/**
 * Puts the learner in line, with the signs of the steps reached, weak ones first, and matches at once.
 * @throws DomainError `not-found` (segment, step), `conflict` (already in line or on duty), `forbidden` (peer, but not
 *   an adult), `limit` (joined or left too often just now)
 */
export async function joinQueue({
  actor,
  input: raw,
}: {
  actor: Actor
  input: unknown
}): Promise<{ ticketId: string }> {
  mustBe(actor, 'learner')
  const { key, segment, stepSlug, want } = parse(input, raw)
  if (want === 'peer' && !actor.adult) throw new DomainError('forbidden', 'peers-are-adults')
  const plan = await readSegment(segment)
  if (stepSlug !== null && !plan.steps.some((step) => step.id === stepSlug))
    throw new DomainError('not-found', 'no-step')

  return command(
    { accountId: actor.id, key, verb: 'join-queue', input: { segment, stepSlug, want } },
    async (w) => {
      await lockAccounts(w.tx, [actor.id])
      await mustBeFreeToJoin(w, actor.id)
      const reached = stepSlug === null ? plan.signs : signsReached(plan.steps, stepSlug, signsOf)
      const standing = await readStanding(w, actor.id, reached)
      const ticket = await w.tx.ticket.create({
        data: {
          accountId: actor.id,
          roomId: await newRoom(w.tx, w.now, actor.id),
          segmentId: segment,
          want,
          language: actor.language,
          ...standing,
          atCheckpoint: stepSlug === null,
          returnStep: stepSlug,
          pressedAt: w.now,
          queuedAt: w.now,
        },
      })
      w.tell(`account:${actor.id}`, 'desk')
      await makeOffers(w, [actor.id])
      w.after(() => lookAgain([actor.id]))
      return { ticketId: ticket.id }
    },
  )
}
