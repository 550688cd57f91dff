import { acceptOffer } from '@/lib/matching/accept-offer'
import { refreshRoom } from '@/lib/practice/refresh-room'
import { learnerInLine, newKey, openOffer } from './people'
import type { withLiveKit } from './with-livekit'

/** Two learners who met as peers and are live. `enter` is that of {@link withLiveKit}. */
export async function peersLive(enter: ReturnType<typeof withLiveKit>['enter']) {
  const { learner: one } = await learnerInLine('peer')
  const { learner: two } = await learnerInLine('peer')
  const offer = await openOffer(one.id)
  await acceptOffer({ actor: one, input: { key: newKey(), offerId: offer!.id } })
  const { practiceId, roomId } = await acceptOffer({
    actor: two,
    input: { key: newKey(), offerId: offer!.id },
  })
  await enter(one, roomId!)
  await enter(two, roomId!)
  await refreshRoom(roomId!)
  return { one, two, practiceId: practiceId!, roomId: roomId! }
}
