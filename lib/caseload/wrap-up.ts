import { z } from 'zod'
import { mustBe, type Actor } from '@/lib/accounts/actor'
import { DomainError } from '@/lib/errors'
import { command } from '@/lib/infra/command'
import { parse } from '@/lib/infra/parse'
import { lockOwnPractice } from '@/lib/practice/own-practice'

const input = z.object({ key: z.uuid(), practiceId: z.uuid(), line: z.string().trim().max(200) })

/**
 * Closes a practice for its trainer, with one line for whoever teaches the learner next (or none). It may be done while
 * the next practice runs; doing it again replaces the line.
 * @throws DomainError `forbidden`, `not-found`, `conflict` when the practice has not ended
 */
export async function wrapUp({ actor, input: raw }: { actor: Actor; input: unknown }): Promise<object> {
  mustBe(actor, 'trainer')
  const { key, practiceId, line } = parse(input, raw)
  return command({ accountId: actor.id, key, verb: 'wrap-up', input: { practiceId, line } }, async (w) => {
    const { me, partner, practice } = await lockOwnPractice(w, practiceId, actor.id)
    if (me.role !== 'trainer' || partner.role !== 'learner') throw new DomainError('forbidden', 'not-trainer')
    if (!practice.endedAt) throw new DomainError('conflict', 'practice-runs')
    await w.tx.member.update({
      where: { practiceId_accountId: { practiceId, accountId: actor.id } },
      data: { summarySeenAt: w.now },
    })
    const said = { trainerId: actor.id, learnerId: partner.accountId, text: line, createdAt: w.now }
    if (line)
      await w.tx.handoverLine.upsert({
        where: { practiceId },
        create: { practiceId, ...said },
        update: said,
      })
    else await w.tx.handoverLine.deleteMany({ where: { practiceId } })
    w.tell(`account:${actor.id}`)
    return {}
  })
}
