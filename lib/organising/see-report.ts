import { z } from 'zod'
import type { Actor } from '@/lib/accounts/actor'
import { DomainError } from '@/lib/errors'
import { command } from '@/lib/infra/command'
import type { Report } from '@/lib/infra/prisma-client/client'
import { parse } from '@/lib/infra/parse'
import type { Tx } from '@/lib/infra/transaction'
import { mustSeeReports } from './may-see-reports'

const input = z.object({ key: z.uuid(), reportId: z.uuid() })

/**
 * Marks a report as seen; whoever was first stays named.
 * @throws DomainError `forbidden`, `not-found` (also when it is about oneself, or about what is still shown: a safeguarder decides)
 */
export async function seeReport({ actor, input: raw }: { actor: Actor; input: unknown }): Promise<object> {
  mustSeeReports(actor)
  const { key, reportId } = parse(input, raw)
  return command(
    { accountId: actor.id, key, verb: 'see-report', input: { reportId } },
    async ({ tx, now }) => {
      const mine = { id: reportId, aboutId: { not: actor.id } }
      const report = await tx.report.findFirst({ where: mine })
      if (!report || (await stands(tx, now, report))) throw new DomainError('not-found', 'no-report')
      await tx.report.updateMany({
        where: { ...mine, seenAt: null },
        data: { seenAt: now, seenById: actor.id },
      })
      return {}
    },
  )
}

/** Whether it is about a post, a reply or a film that is still shown. */
async function stands(tx: Tx, now: Date, { postId, replyId, tryId, clipNoteId }: Report): Promise<boolean> {
  const shown = { expiresAt: { gt: now }, account: { tryWish: { share: true } } }
  const there =
    (postId && (await tx.post.count({ where: { id: postId } }))) ||
    (replyId && (await tx.reply.count({ where: { id: replyId } }))) ||
    (tryId && (await tx.attemptClip.count({ where: { uploadId: tryId, ...shown } }))) ||
    (clipNoteId && (await tx.clipNote.count({ where: { uploadId: clipNoteId } })))
  return Boolean(there)
}
