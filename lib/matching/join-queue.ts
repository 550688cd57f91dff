import { newId } from '@/lib/infra/new-id'
import { z } from 'zod'
import { mustBe, type Actor } from '@/lib/accounts/actor'
import { readSegment } from '@/lib/content/queries'
import { signsOf } from '@/lib/content/steps'
import { DomainError } from '@/lib/errors'
import { parse } from '@/lib/infra/parse'
import { together } from '@/lib/infra/together'
import { signsReached } from '@/lib/learning/next-step'
import { joinAll } from './join-all'

const input = z.object({
  key: z.uuid(),
  segment: z.string().max(200),
  stepSlug: z.string().max(100).nullable(),
  want: z.enum(['anyone', 'trainer', 'peer']),
})

const joining = together('joining', joinAll)

/**
 * Puts the learner in line, with the signs of the steps reached, weak ones first, and matches at once. Those who press at
 * the same time join together.
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
  const { id: accountId, language, adult } = actor
  return joining(
    { whose: accountId, about: segment },
    {
      ...{ ticketId: newId(), segment, language, adult, reached, stepSlug, want },
      press: { accountId, key, verb: 'join-queue', input: { segment, stepSlug, want } },
    },
  )
}

async function readReached(segment: string, stepSlug: string): Promise<string[]> {
  const { steps } = await readSegment(segment)
  if (!steps.some((step) => step.id === stepSlug)) throw new DomainError('not-found', 'no-step')
  return signsReached(steps, stepSlug, signsOf)
}
