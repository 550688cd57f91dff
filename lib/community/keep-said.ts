import { z } from 'zod'
import { mustBe, type Actor } from '@/lib/accounts/actor'
import { command } from '@/lib/infra/command'
import { parse } from '@/lib/infra/parse'

const input = z.object({ key: z.uuid(), id: z.uuid() })

/**
 * A safeguarder has looked at the reports of a post and its replies, and it stays. For who reported, it stays hidden.
 * Reports about themselves are left to others.
 * @throws DomainError `forbidden`
 */
export async function keepSaid({ actor, input: raw }: { actor: Actor; input: unknown }): Promise<object> {
  mustBe(actor, 'safeguarder')
  const { key, id } = parse(input, raw)
  return command({ accountId: actor.id, key, verb: 'keep-said', input: { id } }, async ({ tx, now }) => {
    const replies = await tx.reply.findMany({ where: { postId: id }, select: { id: true } })
    await tx.report.updateMany({
      where: {
        seenAt: null,
        aboutId: { not: actor.id },
        OR: [{ postId: id }, { replyId: { in: replies.map((reply) => reply.id) } }],
      },
      data: { seenAt: now, seenById: actor.id },
    })
    return {}
  })
}
