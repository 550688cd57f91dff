import { DomainError } from '@/lib/errors'
import { db } from '@/lib/infra/db'
import type { SignCard, Step } from './steps'

export type SegmentPlan = {
  id: string
  slug: string
  title: string
  position: number
  courseId: string
  language: string
  /** The vocabulary it brings in */
  signs: string[]
  steps: Step[]
}

/** Gives all published courses, by title. */
export async function readCourses() {
  return db().course.findMany({
    where: { state: 'published' },
    orderBy: { title: 'asc' },
    include: { segments: { orderBy: { position: 'asc' } } },
  })
}

/** Gives a segment of a published course with its steps in order. @throws DomainError `not-found` */
export async function readSegment(segmentId: string): Promise<SegmentPlan> {
  const segment = await db().segment.findFirst({
    where: { id: segmentId, course: { state: 'published' } },
    include: { steps: { orderBy: { position: 'asc' } }, course: { select: { language: true } } },
  })
  if (!segment) throw new DomainError('not-found', 'no-segment')
  const { id, slug, title, position, courseId, signs } = segment
  const { language } = segment.course
  return { id, slug, title, position, courseId, language, signs, steps: stepsOf(segment.steps) }
}

/** Checked against lib/content/course-folder.ts when it was imported. */
const stepsOf = (rows: { body: unknown }[]) => rows.map((row) => row.body as Step)

/** Gives every segment of the published courses of a sign language with its steps, in order. */
export async function readAllSteps(language: string): Promise<{ id: string; title: string; steps: Step[] }[]> {
  const segments = await db().segment.findMany({
    where: { course: { state: 'published', language } },
    orderBy: [{ courseId: 'asc' }, { position: 'asc' }],
    include: { steps: { orderBy: { position: 'asc' } } },
  })
  return segments.map(({ id, title, steps }) => ({ id, title, steps: stepsOf(steps) }))
}

/** Gives the cards of signs by id; unknown ids are left out. With `language`, all signs of it. */
export async function readSigns(which: { ids: string[] } | { language: string }): Promise<Record<string, SignCard>> {
  const rows = await db().sign.findMany({
    where: 'ids' in which ? { id: { in: which.ids } } : { language: which.language },
    orderBy: { gloss: 'asc' },
  })
  return Object.fromEntries(
    rows.map(({ id, gloss, hint, clipFile, posterFile, clipMs, lookAlikes }) => [
      id,
      { id, gloss, hint, clipMs, lookAlikes, clip: `/clips/${clipFile}`, poster: `/clips/${posterFile}` },
    ]),
  )
}
