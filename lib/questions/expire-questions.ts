import { durations } from '@/lib/durations'
import { work } from '@/lib/infra/command'
import { removeUploads } from '@/lib/infra/upload-files'
import { removeQuestions } from './remove-questions'

/** Deletes questions that were kept long enough, and films that never became part of one. */
export async function expireQuestions(): Promise<void> {
  await work(async (w) => {
    await removeQuestions(w, { expiresAt: { lte: w.now } })
    const stray = await w.tx.$queryRaw<{ id: string; format: string }[]>`
      delete from "Upload" where "attachedAt" is null
        and "createdAt" <= app_now() - ${durations.uploadKept} * interval '1 ms'
      returning "id", "format"`
    if (stray.length > 0) w.after(() => removeUploads(stray))
  })
}
