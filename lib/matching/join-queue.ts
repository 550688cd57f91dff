import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { mustBe, type Actor } from '@/lib/accounts/actor'
import { readSegment } from '@/lib/content/queries'
import { signsOf } from '@/lib/content/steps'
import { DomainError } from '@/lib/errors'
import { directCommand } from '@/lib/infra/command'
import { Prisma } from '@/lib/infra/db'
import { parse } from '@/lib/infra/parse'
import { signsReached } from '@/lib/learning/next-step'
import { lookAgain, lookForTrainer } from './look-again'
import { mustBeFreeToJoin, readBusy } from './may-join'
import { offerArrival } from './offer-arrival'
import { putInLine } from './put-in-line'
import { readArrival, vocabularyOf } from './read-arrival'
import { readHistory, standingOf } from './read-standing'

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
  const reached = stepSlug === null ? null : await readReached(segment, stepSlug)

  const ticketId = randomUUID()
  const { id: accountId, language, adult } = actor
  return directCommand(
    { accountId, key, verb: 'join-queue', input: { segment, stepSlug, want } },
    { ticketId },
    (sql) =>
      Promise.all([
        readArrival(sql, { accountId, segment, language }),
        readHistory(sql, accountId, reached ? Prisma.sql`${reached}::text[]` : vocabularyOf(segment)),
        readBusy(sql, accountId),
      ]),
    async (w, [arrival, history, busy]) => {
      if (!arrival) throw new DomainError('not-found', 'no-segment')
      mustBeFreeToJoin(busy, w.now)
      const standing = standingOf(history, reached ?? arrival.signs, w.now)
      const { region, away, staffed } = arrival
      const ticket = {
        ...{ id: ticketId, accountId, segmentId: segment, stepSlug, want, language, region, adult },
        ...{ ...standing, queuedAt: w.now, proposed: false },
      }
      w.tell(`account:${accountId}`, 'desk')
      const written = putInLine(w, ticket)
      const [offered] = await Promise.all([away ? 'none' : offerArrival(w, ticket, staffed), written])
      if (offered === 'busy' || (offered === 'alone' && staffed)) w.after(() => lookAgain([accountId]))
      else if (offered === 'alone') w.after(() => lookForTrainer(accountId, language))
    },
  )
}

async function readReached(segment: string, stepSlug: string): Promise<string[]> {
  const { steps } = await readSegment(segment)
  if (!steps.some((step) => step.id === stepSlug)) throw new DomainError('not-found', 'no-step')
  return signsReached(steps, stepSlug, signsOf)
}
