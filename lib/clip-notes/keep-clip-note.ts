import { z } from 'zod'
import { mustBe, type Actor } from '@/lib/accounts/actor'
import { counts } from '@/lib/durations'
import { command, type Work } from '@/lib/infra/command'
import { parse } from '@/lib/infra/parse'
import { lockAccounts } from '@/lib/infra/transaction'
import { attachUpload } from '@/lib/questions/attach-upload'
import { dropFilms, type Gone } from './drop-films'

const input = z.object({
  key: z.uuid(),
  /** A film sent before, and its whole size */
  clip: z.object({ id: z.uuid(), bytes: z.int().positive().max(counts.clipNoteBytes, 'upload-big') }),
})

/**
 * Keeps a film that a trainer has sent, to go with an exercise that is given later. Of those that went with none only
 * the newest stay. Keeping one again changes nothing.
 * @returns by which id an exercise names it
 * @throws DomainError `forbidden`, `conflict` (film not whole, or somebody else's), `invalid` (too large)
 */
export async function keepClipNote({
  actor,
  input: raw,
}: {
  actor: Actor
  input: unknown
}): Promise<{ id: string }> {
  mustBe(actor, 'trainer')
  const { key, clip } = parse(input, raw)
  const { id } = clip
  return command({ accountId: actor.id, key, verb: 'keep-clip-note', input: { clip } }, async (w) => {
    await lockAccounts(w.tx, [actor.id])
    const own = { uploadId: id, trainerId: actor.id }
    if ((await w.tx.clipNote.count({ where: own })) > 0) return { id }
    await attachUpload(w.tx, w.now, actor.id, clip)
    await w.tx.clipNote.create({ data: { ...own, usedAt: w.now } })
    await dropOldest(w, actor.id)
    return { id }
  })
}

async function dropOldest(w: Work, trainerId: string): Promise<void> {
  const gone = await w.tx.$queryRaw<Gone[]>`
    delete from "ClipNote" where "uploadId" in (
      select c."uploadId" from "ClipNote" c where c."trainerId" = ${trainerId}::uuid
        and not exists (select 1 from "Assignment" a where a."clipId" = c."uploadId")
      order by c."usedAt" desc, c."uploadId" offset ${counts.clipNotesUnsent})
    returning "uploadId", "trainerId"`
  await dropFilms(w, gone)
}
