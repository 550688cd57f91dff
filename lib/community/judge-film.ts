import { z } from 'zod'
import { mustBe, type Actor } from '@/lib/accounts/actor'
import { removeClipNote } from '@/lib/clip-notes/remove-clip-note'
import { DomainError } from '@/lib/errors'
import { command, type Work } from '@/lib/infra/command'
import { parse } from '@/lib/infra/parse'
import { shownNow } from '@/lib/tries/find-shown-try'
import { removeTries } from '@/lib/tries/remove-tries'

const input = z.object({ key: z.uuid(), reportId: z.uuid(), keep: z.boolean() })

/**
 * A safeguarder has looked at a try or at the film with an exercise that somebody reported, and it stays, or is removed for
 * everybody. Settles every report of it. Reports about themselves are left to others.
 * @throws DomainError `forbidden`, `not-found` (also when it is settled, or the film is not shown any more)
 */
export async function judgeFilm({ actor, input: raw }: { actor: Actor; input: unknown }): Promise<object> {
  mustBe(actor, 'safeguarder')
  const { key, reportId, keep } = parse(input, raw)
  const press = { accountId: actor.id, key, verb: 'judge-film', input: { reportId, keep } }
  return command(press, async (w) => {
    const report = await w.tx.report.findFirst({
      where: { id: reportId, aboutId: { not: actor.id }, seenAt: null },
    })
    if (!report || !(await isShown(w, report))) throw new DomainError('not-found', 'no-report')
    const { tryId, clipNoteId, aboutId } = report
    await w.tx.report.updateMany({
      where: { tryId, clipNoteId, seenAt: null },
      data: { seenAt: w.now, seenById: actor.id, removed: !keep },
    })
    if (keep) return {}
    if (tryId) await removeTries(w, { accountId: aboutId, uploadId: tryId })
    if (clipNoteId) await removeClipNote(w, { uploadId: clipNoteId, trainerId: aboutId })
    return {}
  })
}

async function isShown({ tx, now }: Work, of: { tryId: string | null; clipNoteId: string | null }) {
  const shown = of.tryId
    ? await tx.attemptClip.count({ where: { uploadId: of.tryId, ...shownNow(now) } })
    : of.clipNoteId && (await tx.clipNote.count({ where: { uploadId: of.clipNoteId } }))
  return Boolean(shown)
}
