import { beforeEach } from 'vitest'
import { db } from '@/lib/infra/db'
import { acceptOffer } from '@/lib/matching/accept-offer'
import { lookNow } from '@/lib/matching/queries'
import { refreshRoom } from '@/lib/practice/refresh-room'
import { learnerInLine, newKey, openOffer, trainerOnDuty, type somebody } from '@/tests/support/people'
import { nobody } from '@/tests/support/nobody'
import { withLiveKit } from '@/tests/support/with-livekit'

export type Person = Awaited<ReturnType<typeof somebody>>
type Enter = ReturnType<typeof withLiveKit>['enter']

/** A LiveKit that is there before each test, with no rooms, and nobody about. */
export function withQuietLiveKit() {
  const kit = withLiveKit()
  beforeEach(async () => {
    kit.livekit().comeBack()
    kit.livekit().rooms.clear()
    await nobody()
    await db().$executeRaw`update "Upkeep" set "livekitMisses" = 0, "livekitAwayAt" = null`
  })
  return kit
}

/** A trainer has taken a learner in line; nobody is in the room yet. */
export async function accepted() {
  const trainer = await trainerOnDuty()
  const { learner, ticketId } = await learnerInLine('trainer')
  const offer = await openOffer(trainer.id)
  const answer = await acceptOffer({ actor: trainer, input: { key: newKey(), offerId: offer!.id } })
  return { trainer, learner, ticketId, practiceId: answer.practiceId!, roomId: answer.roomId! }
}

/** Both are in the room, and see each other. */
export async function livePractice(enter: Enter) {
  const all = await accepted()
  await enter(all.trainer, all.roomId)
  await enter(all.learner, all.roomId)
  await refreshRoom(all.roomId)
  return all
}

export const practiceOf = (id: string) =>
  db().practice.findUniqueOrThrow({ where: { id }, include: { members: true } })
export const ticketOf = (id: string) => db().ticket.findUniqueOrThrow({ where: { id } })
export const look = (person: Person) => lookNow({ actor: person, tab: person.tab })
