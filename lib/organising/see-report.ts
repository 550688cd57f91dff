import { z } from 'zod'
import type { Actor } from '@/lib/accounts/actor'
import { DomainError } from '@/lib/errors'
import { command } from '@/lib/infra/command'
import { parse } from '@/lib/infra/parse'
import { mustSeeReports } from './may-see-reports'

const input = z.object({ key: z.uuid(), reportId: z.uuid() })

/**
 * Marks a report as seen; whoever was first stays named.
 * @throws DomainError `forbidden`, `not-found` (also when it is about oneself, or about a post)
 */
export async function seeReport({ actor, input: raw }: { actor: Actor; input: unknown }): Promise<object> {
  mustSeeReports(actor)
  const { key, reportId } = parse(input, raw)
  return command(
    { accountId: actor.id, key, verb: 'see-report', input: { reportId } },
    async ({ tx, now }) => {
      const mine = { id: reportId, aboutId: { not: actor.id }, postId: null, replyId: null }
      if (!(await tx.report.count({ where: mine }))) throw new DomainError('not-found', 'no-report')
      await tx.report.updateMany({
        where: { ...mine, seenAt: null },
        data: { seenAt: now, seenById: actor.id },
      })
      return {}
    },
  )
}
