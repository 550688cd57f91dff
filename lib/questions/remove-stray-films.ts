import { durations } from '@/lib/durations'
import { work } from '@/lib/infra/command'
import { db, Prisma } from '@/lib/infra/db'
import type { Tx } from '@/lib/infra/transaction'
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
        and ${await belongsToNothing(tx)}
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

/** Whether no row of any table points to a film (`u`). Which tables do, the database knows: none can be forgotten here. */
async function belongsToNothing(tx: Tx): Promise<Prisma.Sql> {
  const keys = await tx.$queryRaw<{ table: string; column: string }[]>`
    select k."conrelid"::regclass::text as "table", a."attname" as "column" from pg_constraint k
      join pg_attribute a on a."attrelid" = k."conrelid" and a."attnum" = k."conkey"[1]
    where k."contype" = 'f' and k."confrelid" = '"Upload"'::regclass`
  const pointing = keys.map(({ table, column }) =>
    Prisma.raw(`not exists (select 1 from ${table} x where x."${column}" = u."id")`),
  )
  return Prisma.join(pointing, ' and ')
}
