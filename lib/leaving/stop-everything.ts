import { randomUUID } from 'node:crypto'
import type { Actor } from '@/lib/accounts/actor'
import { isDomainError } from '@/lib/errors'
import { db } from '@/lib/infra/db'
import { leaveQueue } from '@/lib/matching/leave-queue'
import { setDuty } from '@/lib/matching/set-duty'
import { leavePractice } from '@/lib/practice/leave-practice'
import { openRounds } from '@/lib/rounds/open-rounds'

type Verb = (call: { actor: Actor; input: unknown }) => Promise<object>

/**
 * Ends whatever is going on with somebody, each as by their own press, so that whoever is with them, is asked for them or
 * waits behind them is told and served as ever. What has ended in between is fine.
 */
export async function stopEverything(actor: Actor): Promise<void> {
  const press = async (verb: Verb, input: object) => {
    await verb({ actor, input: { key: randomUUID(), ...input } }).catch((error: unknown) => {
      if (!isDomainError(error)) throw error
    })
  }
  const where = { accountId: actor.id }
  const member = await db().member.findFirst({ where: { ...where, endedAt: null } })
  if (member) await press(leavePractice, { practiceId: member.practiceId })
  const ticket = await db().ticket.findFirst({ where: { ...where, state: { not: 'closed' } } })
  if (ticket) await press(leaveQueue, { ticketId: ticket.id })
  if (actor.roles.includes('trainer')) await press(setDuty, { state: 'off' })
  if (actor.roles.includes('learner')) await press(openRounds, { open: false })
}
