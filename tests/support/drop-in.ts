import { db } from '@/lib/infra/db'
import { answerDropIn } from '@/lib/matching/drop-in/answer-drop-in'
import { askDropIn } from '@/lib/matching/drop-in/ask-drop-in'
import { lookNow } from '@/lib/matching/queries'
import { mintToken } from '@/lib/practice/mint-token'
import { refreshRoom } from '@/lib/practice/refresh-room'
import { newKey, trainerOnDuty, type somebody } from './people'
import { peersLive } from './peers-live'

export type Person = Awaited<ReturnType<typeof somebody>>

export const look = (person: Person) => lookNow({ actor: person, tab: person.tab })
/** What a trainer's desk says of peers who practise. */
export const dropInsOf = async (trainer: Person) => (await look(trainer)).desk!.dropIns
export const ask = (actor: Person, practiceId: string, key = newKey()) =>
  askDropIn({ actor, input: { key, practiceId } })
export const answer = (actor: Person, dropInId: string, yes: boolean) =>
  answerDropIn({ actor, input: { key: newKey(), dropInId, yes } })
export const practiceOf = (id: string) =>
  db().practice.findUniqueOrThrow({ where: { id }, include: { members: true } })
export const tokenFor = (actor: Person, roomId: string) =>
  mintToken({ actor, input: { roomId, tab: actor.tab, take: false } })

/** Two peers, and a trainer they have let in, who is in the room by LiveKit's word. */
export async function withTrainer(enter: Parameters<typeof peersLive>[0]) {
  const all = await peersLive(enter)
  const trainer = await trainerOnDuty()
  const { dropInId } = await ask(trainer, all.practiceId)
  await answer(all.one, dropInId, true)
  await answer(all.two, dropInId, true)
  await enter(trainer, all.roomId)
  await refreshRoom(all.roomId)
  return { ...all, trainer, dropInId }
}
