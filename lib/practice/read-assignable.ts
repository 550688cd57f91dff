import { z } from 'zod'
import { mustBe, type Actor } from '@/lib/accounts/actor'
import { readAllSteps } from '@/lib/content/queries'
import { DomainError } from '@/lib/errors'
import { db } from '@/lib/infra/db'
import { parse } from '@/lib/infra/parse'
import { readSets } from '@/lib/trainers/read-sets'
import type { Assignable } from './messages'

/** Gives what a trainer can pick for the learner in front of them. @throws DomainError `not-found`, `forbidden` */
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
  const [segments, sets] = await Promise.all([readAllSteps(actor.language), readSets(actor.id)])
  return { here: member.practice.segmentId, segments, sets }
}
