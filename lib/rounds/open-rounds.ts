import { z } from 'zod'
import { mustBe, type Actor } from '@/lib/accounts/actor'
import { command, type Work } from '@/lib/infra/command'
import { parse } from '@/lib/infra/parse'
import { lockAccounts } from '@/lib/infra/transaction'
import { endPractice } from '@/lib/practice/end-practice'
import { lockPractice } from '@/lib/practice/lock-practice'
import { freshRoom } from '@/lib/practice/rounds/fresh-room'
import { closeRounds } from './close-rounds'
import { tellWalls } from './tell-walls'

const input = z.object({ key: z.uuid(), open: z.boolean() })

/**
 * "My trainers may come by": the learner agrees, or takes it back. Taken back, nothing more is shown from then on: the small
 * picture is deleted, the room closed, and a visit that was just beginning, or is going on, ends.
 */
export async function openRounds({ actor, input: raw }: { actor: Actor; input: unknown }): Promise<object> {
  mustBe(actor, 'learner')
  const { key, open } = parse(input, raw)
  return command({ accountId: actor.id, key, verb: 'open-rounds', input: { open } }, async (w) => {
    const visit = await lockWithVisit(w, actor.id)
    if (open) {
      await w.tx.account.update({ where: { id: actor.id }, data: { roundsOpen: true } })
      await freshRoom(w, actor.id)
    } else {
      await w.tx.account.update({ where: { id: actor.id }, data: { roundsOpen: false } })
      if (visit) await endPractice(w, visit, { why: 'cancelled', by: actor.id, gone: [] })
      await closeRounds(w, [actor.id])
    }
    w.tell(`account:${actor.id}`)
    await tellWalls(w, actor.id)
    return {}
  })
}

/** Locks the learner and whoever visits them, also one who came while this waited. */
async function lockWithVisit({ tx }: Work, accountId: string): Promise<string | null> {
  const visitNow = async () =>
    tx.member.findFirst({ where: { accountId, role: 'learner', ticketId: null, endedAt: null } })
  await lockAccounts(tx, [accountId])
  const visit = await visitNow()
  if (!visit) return null
  const members = await tx.member.findMany({ where: { practiceId: visit.practiceId } })
  await lockPractice(tx, visit.practiceId, members)
  return visit.practiceId
}
