import type { Work } from '@/lib/infra/command'
import { finishCheckpoint } from '@/lib/learning/finish-checkpoint'
import { beginRest } from '@/lib/trainers/rest'
import { ticketAfter, type Ending } from './after-practice'
import { closeAsk } from './drop-in/close-ask'
import { keepApart } from './keep-apart'
import { noteTrainer } from './note-trainer'
import { isVisited, othersOf } from './others'
import { closeRoom, newRoom } from './rooms'
import { freshRoom } from './rounds/fresh-room'
import { dropRounds } from './script/drop-rounds'

/**
 * Ends a practice and decides its tickets, in the caller's transaction (promise I2). The caller holds the locks
 * of its members. A trainer who has dropped in on two peers decides nothing about their tickets and has had no turn; nor
 * has one who came by where no ticket waited, whose learner gets a fresh room to be visited in.
 * @returns false when it had ended already: then nothing changes
 */
export async function endPractice(
  w: Work,
  practiceId: string,
  ending: Omit<Ending, 'liveMs'>,
): Promise<boolean> {
  const { tx, now } = w
  const ended = await tx.practice.updateManyAndReturn({
    where: { id: practiceId, state: { not: 'ended' } },
    data: { state: 'ended', endedAt: now, endedWhy: ending.why, endedById: ending.by },
  })
  const practice = ended[0]
  if (!practice) return false

  await tx.member.updateMany({ where: { practiceId, endedAt: null }, data: { endedAt: now } })
  await closeRoom(w, practice.roomId)
  const members = await tx.member.findMany({ where: { practiceId }, include: { ticket: true } })
  const peers = members.filter((member) => member.role === 'peer')
  if (peers.length > 0) {
    await dropRounds(w, practiceId)
    await closeAsk(w, { practiceId }, 'over')
  }
  const liveMs = practice.liveSince ? +now - +practice.liveSince : null
  const pair = peers.length > 0 ? peers : members
  const away = pair.some((member) => member.awayUntil !== null)
  const trainer = pair.find((member) => member.role === 'trainer')
  const visited = members.find(isVisited)
  if (visited) await freshRoom(w, visited.accountId)
  const lastedMs = liveMs ?? +now - +practice.createdAt
  if (trainer && !visited) await noteTrainer(w, trainer.accountId, ending, { lastedMs, away })
  for (const { ticket, accountId, role, endedAt } of members) {
    w.tell(`account:${accountId}`)
    const wasIn = +endedAt! === +now
    if (role === 'trainer' && wasIn && practice.liveSince && ending.why !== 'next')
      await beginRest(w, accountId)
    const { partner } = othersOf(members, accountId)
    if (!ticket || !partner) continue
    const fate = ticketAfter({ ...ending, liveMs }, accountId, {
      id: partner.accountId,
      trainer: partner.role === 'trainer',
    })
    if (fate.kind === 'closed') {
      await tx.ticket.updateMany({
        where: { id: ticket.id, state: 'matched' },
        data: { state: 'closed', closedWhy: fate.why, closedAt: now },
      })
      if (fate.why === 'served' && ticket.atCheckpoint)
        await finishCheckpoint(tx, now, { accountId, segmentId: ticket.segmentId }, 'practice')
      continue
    }
    await tx.ticket.updateMany({
      where: { id: ticket.id, state: 'matched' },
      data: {
        state: 'waiting',
        heldSince: fate.held ? now : null,
        roomId: await newRoom(tx, now, accountId),
      },
    })
    if (fate.skipPartner) await keepApart(w, accountId, partner.accountId, !away && ending.gone.length === 0)
  }
  w.tell('desk')
  return true
}
