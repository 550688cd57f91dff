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
import { lockVocabulary } from './lock-signs'
import { mustBeFreeToJoin, readBusy } from './may-join'
import { offerArrival } from './offer-arrival'
import { putInLine } from './put-in-line'
import { readArrival, vocabularyOf } from './read-arrival'
import { readNear } from './read-peers'
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
  const signs = reached ? Prisma.sql`${reached}::text[]` : vocabularyOf(segment)
  return directCommand(
    { accountId, key, verb: 'join-queue', input: { segment, stepSlug, want } },
    { ticketId },
    (sql) =>
      Promise.all([
        readArrival(sql, { accountId, segment, language }),
        readHistory(sql, accountId, signs),
        readBusy(sql, accountId),
        // Behind this lock, or who joins at the same time would not be seen.
        lockVocabulary(sql, language, signs),
        readNear(sql, { accountId, language, signs }),
      ]),
    async (w, [arrival, history, busy, , near]) => {
      if (!arrival) throw new DomainError('not-found', 'no-segment')
      mustBeFreeToJoin(busy, w.now)
      const standing = standingOf(history, reached ?? arrival.signs, w.now)
      const { region, away, staffed } = arrival
      const ticket = {
        ...{ id: ticketId, accountId, segmentId: segment, stepSlug, want, language, region, adult },
        ...{ ...standing, queuedAt: w.now, proposed: false },
      }
      w.tell(`account:${accountId}`, 'desk')
      putInLine(w, ticket)
      if (!away) await offerArrival(w, ticket, near, staffed)
    },
  )
}

async function readReached(segment: string, stepSlug: string): Promise<string[]> {
  const { steps } = await readSegment(segment)
  if (!steps.some((step) => step.id === stepSlug)) throw new DomainError('not-found', 'no-step')
  return signsReached(steps, stepSlug, signsOf)
}
