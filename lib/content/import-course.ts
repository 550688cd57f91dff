import { createHash } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { Prisma } from '@/lib/infra/db'
import { mediaFolder } from '@/lib/infra/media'
import { inTransaction } from '@/lib/infra/transaction'
import { readCourseFolder } from './course-folder'
import { signsOf, type Step } from './steps'

/**
 * Reads a course folder into the database and its clips into the media folder. Doing it again updates what is there.
 * @throws Error that names the file and field when the folder is wrong; nothing is changed then
 */
export async function importCourse(dir: string): Promise<{ id: string; segments: number; signs: number }> {
  const { course, segments, signs } = await readCourseFolder(dir)
  await mkdir(mediaFolder('clips'), { recursive: true })
  const rows = await Promise.all(
    signs.map(async ({ clip, poster, ...sign }) => ({
      ...sign,
      clipFile: await storeClip(dir, clip, sign.id),
      posterFile: await storeClip(dir, poster, sign.id),
    })),
  )

  await inTransaction(async (tx) => {
    for (const { id, ...rest } of rows)
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

/** The name carries what is inside, so browsers may keep a clip for ever. */
async function storeClip(dir: string, file: string, signId: string): Promise<string> {
  const bytes = await readFile(join(dir, file))
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 10)
  const name = `${signId}.${hash}${extname(file)}`
  await writeFile(join(mediaFolder('clips'), name), bytes)
  return name
}

/** A segment's vocabulary is what it brings in; signs it only revises belong to an earlier one. */
function newIn(segments: { steps: Step[] }[], position: number, sign: string): boolean {
  const earlier = segments.slice(0, position).flatMap((segment) => segment.steps.flatMap(signsOf))
  return !earlier.includes(sign)
}
