import { z } from 'zod'
import type { Actor } from '@/lib/accounts/actor'
import { DomainError } from '@/lib/errors'
import { command } from '@/lib/infra/command'
import { parse } from '@/lib/infra/parse'
import { mustSeeReports } from './may-see-reports'

const input = z.object({ key: z.uuid(), reportId: z.uuid() })

/**
 * Marks a report as seen; whoever was first stays named.
 * @throws DomainError `forbidden`, `not-found` (also when it is about oneself, or about a post or reply that still stands)
 */
export async function seeReport({ actor, input: raw }: { actor: Actor; input: unknown }): Promise<object> {
  mustSeeReports(actor)
  const { key, reportId } = parse(input, raw)
  return command(
    { accountId: actor.id, key, verb: 'see-report', input: { reportId } },
    async ({ tx, now }) => {
      const mine = { id: reportId, aboutId: { not: actor.id } }
      const report = await tx.report.findFirst({ where: mine })
      const stands =
        (report?.postId && (await tx.post.count({ where: { id: report.postId } }))) ||
        (report?.replyId && (await tx.reply.count({ where: { id: report.replyId } })))
      if (!report || stands) throw new DomainError('not-found', 'no-report')
      await tx.report.updateMany({
        where: { ...mine, seenAt: null },
        data: { seenAt: now, seenById: actor.id },
      })
      return {}
    },
  )
}
