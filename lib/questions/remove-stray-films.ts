import { durations } from '@/lib/durations'
import { work } from '@/lib/infra/command'
import { db } from '@/lib/infra/db'
import { listUploads, removeUploads } from '@/lib/infra/upload-files'

type Film = { id: string; format: string }

/** Files looked up at once. */
const atOnce = 500

/**
 * Deletes films that belong to nothing any more: what they were part of went at the very moment they came, or a process
 * was killed between deleting the row and the file. Nobody's picture stays because of a crash.
 */
export async function removeStrayFilms(): Promise<void> {
  await work(async ({ tx, after }) => {
    const stray = await tx.$queryRaw<Film[]>`
      delete from "Upload" u where u."attachedAt" <= app_now() - ${durations.uploadKept} * interval '1 ms'
        and not exists (select 1 from "Question" q where q."clipId" = u."id")
        and not exists (select 1 from "Question" q where q."answerClipId" = u."id")
        and not exists (select 1 from "Post" p where p."clipId" = u."id")
        and not exists (select 1 from "Reply" r where r."clipId" = u."id")
        and not exists (select 1 from "KeptClip" k where k."clipId" = u."id")
        and not exists (select 1 from "AttemptClip" c where c."uploadId" = u."id")
      returning u."id", u."format"`
    if (stray.length > 0) after(() => removeUploads(stray))
  })
  const files = await listUploads(durations.uploadKept)
  const known = new Set<string>()
  for (let from = 0; from < files.length; from += atOnce) {
    const ids = files.slice(from, from + atOnce).map(({ id }) => id)
    const rows = await db().upload.findMany({ where: { id: { in: ids } }, select: { id: true } })
    for (const { id } of rows) known.add(id)
  }
  // A database that knows none of all these films is somebody else's: it has no say about them.
  if (known.size > 0) await removeUploads(files.filter(({ id }) => !known.has(id)))
}
