import { glossesOf } from '@/lib/content/glosses'
import { DomainError } from '@/lib/errors'
import { db } from '@/lib/infra/db'
import { isUuid } from '@/lib/infra/is-uuid'
import { blockedWith } from '@/lib/safety/blocked-with'
import { reportedFilms } from '@/lib/safety/reported-films'
import type { AssignmentNow } from './messages'

export const withGiver = {
  trainer: { select: { alias: true, recording: true } },
  practice: { select: { segmentId: true } },
} as const

type Row = {
  id: string
  segmentId: string
  stepSlug: string | null
  signs: string[]
  note: string | null
  clipId: string | null
  state: string
  dueOn: Date | null
  trainer: { alias: string; recording: boolean }
  practice: { segmentId: string } | null
}

/** Turns a stored exercise into what a browser is told. */
export function toAssignment(row: Row, gloss: (id: string) => string, title = ''): AssignmentNow {
  return {
    id: row.id,
    segment: { id: row.segmentId, title },
    stepSlug: row.stepSlug,
    signs: row.signs,
    glosses: row.signs.map(gloss),
    note: row.note,
    clipId: row.clipId,
    by: row.trainer.alias,
    byRecording: row.trainer.recording,
    backTo: row.practice?.segmentId ?? null,
    dueOn: dayOf(row.dueOn),
    state: row.state === 'started' || row.state === 'seen' ? row.state : 'given',
  }
}

/** A stored day as `2026-11-30`. */
export const dayOf = (stored: Date | null) => stored && stored.toISOString().slice(0, 10)

/** Gives a learner's exercises not yet done, oldest first; nothing of somebody they keep away from. */
export async function openAssignments(learnerId: string): Promise<AssignmentNow[]> {
  const blocked = await blockedWith(learnerId)
  const rows = await db().assignment.findMany({
    where: { learnerId, state: { in: ['given', 'seen', 'started'] }, trainerId: { notIn: blocked } },
    orderBy: { createdAt: 'asc' },
    include: withGiver,
    take: 20,
  })
  if (rows.length === 0) return []
  const [gloss, segments, shown] = await Promise.all([
    glossesOf(rows.flatMap((row) => row.signs)),
    db().segment.findMany({ where: { id: { in: rows.map((row) => row.segmentId) } } }),
    withoutReported(learnerId, rows),
  ])
  const titles = new Map(segments.map((segment) => [segment.id, segment.title]))
  return shown.map((row) => toAssignment(row, gloss, titles.get(row.segmentId)))
}

/** Gives one of the learner's own exercises, whatever its state. @throws DomainError `not-found` */
export async function readAssignment(learnerId: string, id: string) {
  const row =
    isUuid(id) && (await db().assignment.findFirst({ where: { id, learnerId }, include: withGiver }))
  if (!row) throw new DomainError('not-found', 'no-assignment')
  const [shown] = await withoutReported(learnerId, [row])
  return {
    ...toAssignment(shown!, await glossesOf(row.signs)),
    ended: row.state === 'done' || row.state === 'skipped',
  }
}

/** The same exercises without a film that their learner has reported. */
async function withoutReported<Given extends { clipId: string | null }>(learnerId: string, rows: Given[]) {
  if (rows.every(({ clipId }) => clipId === null)) return rows
  const reported = await reportedFilms(learnerId)
  return rows.map((row) => (row.clipId && reported.includes(row.clipId) ? { ...row, clipId: null } : row))
}
