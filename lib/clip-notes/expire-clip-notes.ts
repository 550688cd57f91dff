import { durations } from '@/lib/durations'
import { work } from '@/lib/infra/command'
import { dropFilms, type Gone } from './drop-films'

/**
 * Deletes films that went with no exercise for long, those whose exercises were all done or skipped a while ago, and those
 * given so long ago that nobody waits for them. One that is being given at this moment is looked at again, and stays.
 */
export async function expireClipNotes(): Promise<void> {
  await work(async (w) => {
    const gone = await w.tx.$queryRaw<Gone[]>`
      delete from "ClipNote" c where c."usedAt" <= app_now() - ${durations.clipNoteUnsent} * interval '1 ms'
        and (c."usedAt" <= app_now() - ${durations.clipNoteKept} * interval '1 ms'
          or not exists (select 1 from "Assignment" a where a."clipId" = c."uploadId"
            and (a."endedAt" is null or a."endedAt" > app_now() - ${durations.clipNoteDone} * interval '1 ms')))
      returning c."uploadId", c."trainerId"`
    await dropFilms(w, gone)
  })
}
