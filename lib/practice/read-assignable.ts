import { z } from 'zod'
import { mustBe, type Actor } from '@/lib/accounts/actor'
import { readSegment } from '@/lib/content/queries'
import { DomainError } from '@/lib/errors'
import { db } from '@/lib/infra/db'
import { parse } from '@/lib/infra/parse'
import type { Assignable } from './messages'

/** Gives the steps a trainer can pick for the learner in front of them. @throws DomainError `not-found`, `forbidden` */
export async function readAssignable({
  actor,
  input,
}: {
  actor: Actor
  input: unknown
}): Promise<Assignable> {
  mustBe(actor, 'trainer')
  const { practiceId } = parse(z.object({ practiceId: z.uuid() }), input)
  const member = await db().member.findFirst({
    where: { practiceId, accountId: actor.id, role: 'trainer' },
    include: { practice: { select: { segmentId: true } } },
  })
  if (!member) throw new DomainError('not-found', 'no-practice')
  const { id, title, steps } = await readSegment(member.practice.segmentId)
  return { segment: { id, title }, steps: steps.map((step) => ({ slug: step.id, step })) }
}
