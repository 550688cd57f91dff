import { copyFile, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Prisma } from '@/lib/infra/db'
import { mediaFolder } from '@/lib/infra/media'
import { inTransaction } from '@/lib/infra/transaction'
import { readCourseFolder } from './course-folder'
import { signsOf } from './steps'

/**
 * Reads a course folder into the database and its clips into the media folder. Doing it again updates what is there.
 * @throws Error that names the file and field when the folder is wrong; nothing is changed then
 */
export async function importCourse(dir: string): Promise<{ id: string; segments: number; signs: number }> {
  const { course, segments, signs } = await readCourseFolder(dir)
  await mkdir(mediaFolder('clips'), { recursive: true })
  for (const sign of signs)
    for (const file of [sign.clipFile, sign.posterFile])
      await copyFile(join(dir, 'clips', file), join(mediaFolder('clips'), file))

  await inTransaction(async (tx) => {
    for (const { id, ...rest } of signs)
      await tx.sign.upsert({ where: { id }, create: { id, ...rest }, update: rest })
    const { id: courseId, ...about } = course
    const published = { ...about, state: 'published' as const }
    await tx.course.upsert({ where: { id: courseId }, create: { id: courseId, ...published }, update: published })
    for (const [position, segment] of segments.entries()) {
      const id = `${courseId}/${segment.id}`
      const row = {
        title: segment.title,
        position,
        signs: [...new Set(segment.steps.flatMap(signsOf))].filter((sign) => newIn(segments, position, sign)),
      }
      await tx.segment.upsert({ where: { id }, create: { id, courseId, slug: segment.id, ...row }, update: row })
      await tx.step.deleteMany({
        where: { segmentId: id, slug: { notIn: segment.steps.map((step) => step.id) } },
      })
      for (const [stepPosition, step] of segment.steps.entries()) {
        const stepId = `${id}/${step.id}`
        const stepRow = {
          position: stepPosition,
          kind: step.kind,
          signs: signsOf(step),
          body: step as unknown as Prisma.InputJsonObject,
        }
        await tx.step.upsert({
          where: { id: stepId },
          create: { id: stepId, segmentId: id, slug: step.id, ...stepRow },
          update: stepRow,
        })
      }
    }
  })
  return { id: course.id, segments: segments.length, signs: signs.length }
}

/** A segment's vocabulary is what it brings in; signs it only revises belong to an earlier one. */
function newIn(segments: { steps: { kind: string }[] }[], position: number, sign: string): boolean {
  const earlier = segments.slice(0, position) as Parameters<typeof readersOf>[0]
  return !readersOf(earlier).has(sign)
}

function readersOf(segments: { steps: Parameters<typeof signsOf>[0][] }[]): Set<string> {
  return new Set(segments.flatMap((segment) => segment.steps.flatMap(signsOf)))
}
