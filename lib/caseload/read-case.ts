import { z } from 'zod'
import { mustBe, type Actor } from '@/lib/accounts/actor'
import { db } from '@/lib/infra/db'
import { parse } from '@/lib/infra/parse'
import { readNow } from '@/lib/infra/transaction'
import { readGiven } from '@/lib/learning/read-given'
import { caseWeeks } from './case-weeks'
import type { Case } from './messages'
import { mustBeOwn } from './own-learners'
import { rowsOf } from './read-caseload'
import { readLines } from './read-lines'
import { lastOfEach } from './said-of'

const weeksShown = 12
const pastShown = 10
const givenShown = 12
const linesShown = 5

/**
 * Gives all that a trainer sees of one learner of theirs.
 * @throws DomainError `forbidden`, `not-found` when it is not a learner of theirs
 */
export async function readCase({ actor, input }: { actor: Actor; input: unknown }): Promise<Case> {
  mustBe(actor, 'trainer')
  const { learnerId } = parse(z.object({ learnerId: z.uuid() }), input)
  await mustBeOwn(actor.id, learnerId)
  const now = await readNow()
  const [rows, verdicts, past, exercises, lines, note] = await Promise.all([
    rowsOf(actor, [learnerId], now),
    db().verdict.findMany({
      where: { forId: learnerId, undoneAt: null, by: { recording: false } },
      select: { grade: true, createdAt: true },
    }),
    readPast(actor.id, learnerId),
    readGiven(actor.id, { take: givenShown, learnerId }),
    readLines(learnerId, actor.id, linesShown),
    db().learnerNote.findUnique({ where: { trainerId_learnerId: { trainerId: actor.id, learnerId } } }),
  ])
  return {
    ...rows[0]!,
    at: +now,
    weeks: caseWeeks(verdicts, now, weeksShown),
    ...{ past, exercises, lines },
    note: { text: note?.text ?? '', version: note?.version ?? 0 },
  }
}

async function readPast(trainerId: string, learnerId: string): Promise<Case['past']> {
  const rows = await db().practice.findMany({
    where: {
      ...{ liveSince: { not: null }, endedAt: { not: null } },
      AND: [
        { members: { some: { accountId: trainerId, role: 'trainer' } } },
        { members: { some: { accountId: learnerId, role: 'learner' } } },
      ],
    },
    orderBy: { endedAt: 'desc' },
    take: pastShown,
    include: {
      segment: { select: { title: true } },
      verdicts: {
        where: { byId: trainerId, forId: learnerId, undoneAt: null },
        orderBy: { pressedAt: 'asc' },
      },
    },
  })
  return Promise.all(
    rows.map(async ({ id, endedAt, segment, verdicts, note }) => ({
      ...{ id, note, at: +endedAt!, segment: segment.title },
      verdicts: await lastOfEach(verdicts),
    })),
  )
}
