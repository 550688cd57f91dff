import { isDomainError } from '@/lib/errors'
import { acceptOffer } from '@/lib/matching/accept-offer'
import { joinQueue } from '@/lib/matching/join-queue'
import { closeStream, renewLease } from '@/lib/accounts/streams'
import { db } from '@/lib/infra/db'
import { mintToken } from '@/lib/practice/mint-token'
import { refreshRoom } from '@/lib/practice/refresh-room'
import { cast, personOf, type Person } from '../cast'
import type { Memory } from '../memory'
import type { World } from '../world'
import { anyone, chosen, happening, willing, type Plan } from './press'

/** Rooms that somebody has something to do with now. */
function entrances({ seen }: Memory): { by: Person; roomId: string }[] {
  const going = seen.practices.filter((one) => one.state !== 'ended')
  return [
    ...going.flatMap(({ roomId, members }) =>
      members.map((member) => ({ by: personOf(member.accountId), roomId })),
    ),
    ...seen.tickets
      .filter((one) => one.state === 'waiting')
      .map(({ accountId, roomId }) => ({ by: personOf(accountId), roomId })),
  ]
}

/** Laptops opened, closed and put to sleep; rooms entered and fallen out of; LiveKit's word about it. */
export function presence({ livekit }: World): Record<string, Plan> {
  const enter = async ({ by, roomId }: { by: Person; roomId: string }) => {
    await mintToken({ actor: by, input: { roomId, tab: by.tab, take: false } })
    const row = await db().roomIdentity.findUniqueOrThrow({
      where: { roomId_accountId: { roomId, accountId: by.id } },
    })
    const there = livekit.rooms.get(roomId) ?? []
    livekit.rooms.set(roomId, [...new Set([...there, row.identity])])
  }
  return {
    back: (memory, pick) => {
      const by = willing(
        cast.filter((one) => !memory.awake.has(one.id)),
        cast,
        pick,
      )!
      return happening('back', by, async () => {
        await renewLease({ accountId: by.id, tab: by.tab, visible: pick % 3 !== 0 })
        memory.awake.add(by.id)
      })
    },
    closeTab: (memory, pick) => {
      // Mostly of somebody who is being asked, or is asked for: that is when it hurts.
      const asked = memory.seen.offers
        .filter((one) => one.state === 'open')
        .flatMap((one) => one.sides.map((side) => personOf(side.accountId)))
      const by = willing(asked, cast, pick)!
      return happening('closeTab', by, async () => {
        memory.awake.delete(by.id)
        await closeStream({ accountId: by.id, tab: by.tab })
      })
    },
    /** A trainer takes somebody who has another window in front: they must ask before they see them. */
    takenUnseen: ({ seen }, pick) => {
      const offer = chosen(
        seen.offers.filter((one) => one.state === 'open' && one.sides.some(({ role }) => role === 'trainer')),
        pick,
      )
      const [learner, trainer] = ['learner', 'trainer'].map((role) => {
        const side = offer?.sides.find((one) => one.role === role)
        return side && personOf(side.accountId)
      })
      if (!offer || !learner || !trainer) return null
      const take = async () => {
        await renewLease({ accountId: learner.id, tab: learner.tab, visible: false })
        await acceptOffer({ actor: trainer, input: { key: crypto.randomUUID(), offerId: offer.id } })
      }
      return happening('takenUnseen', trainer, () => take().catch(refusalIsFine), learner.alias)
    },
    sleep: (memory, pick) => {
      const by = anyone(pick)
      return happening('sleep', by, () => Promise.resolve(memory.awake.delete(by.id)))
    },
    enter: (memory, pick) => {
      const going = entrances(memory)
      const one = chosen(going, pick)
      if (!one) return null
      // A stranger at the door now and then.
      const by = pick % 16 === 15 ? anyone(pick >> 4) : one.by
      return happening('enter', by, () => enter({ ...one, by }), one.roomId.slice(0, 8))
    },
    bothEnter: (memory, pick) => {
      const practice = chosen(
        memory.seen.practices.filter((one) => one.state === 'preparing'),
        pick,
      )
      if (!practice) return null
      const { roomId, members } = practice
      const job = async () => {
        for (const { accountId } of members) await enter({ by: personOf(accountId), roomId })
        await refreshRoom(roomId)
      }
      return happening('bothEnter', null, job, roomId.slice(0, 8))
    },
    peersMeet: ({ seen }, pick) => {
      const inLine = seen.tickets.filter((one) => one.state !== 'closed').map((one) => one.accountId)
      const able = cast.filter((one) => one.adult && !inLine.includes(one.id) && seen.duties[one.id] !== 'on')
      const one = chosen(able, pick)
      const two = one && able.find((other) => other !== one && other.language === one.language)
      if (!one || !two) return null
      return happening('peersMeet', one, () => meetAsPeers(one, two, enter).catch(refusalIsFine), two.alias)
    },
    fallOut: (_, pick) => {
      const [roomId, inside] = chosen([...livekit.rooms.entries()], pick) ?? []
      if (!roomId || !inside?.length) return null
      const fall = async () => {
        livekit.rooms.set(roomId, inside.slice(pick % 2, (pick % 2) + 1))
        await refreshRoom(roomId)
      }
      return happening('fallOut', null, fall, roomId.slice(0, 8))
    },
    hint: ({ seen }, pick) => {
      const practice = chosen(seen.practices, pick)
      return practice
        ? happening('hint', null, () => refreshRoom(practice.roomId), practice.roomId.slice(0, 8))
        : null
    },
  }
}

type Enter = (who: { by: Person; roomId: string }) => Promise<void>

/** Two who ask for a peer find each other, both say yes, and both are in the room. */
async function meetAsPeers(one: Person, two: Person, enter: Enter): Promise<void> {
  const key = () => crypto.randomUUID()
  const place = { segment: 'asl-letters/a-e', stepSlug: null, want: 'peer' }
  for (const actor of [one, two]) await joinQueue({ actor, input: { key: key(), ...place } })
  const side = await db().offerSide.findFirst({ where: { accountId: one.id, endedAt: null } })
  const other = await db().offerSide.findFirst({ where: { accountId: two.id, endedAt: null } })
  if (!side || side.offerId !== other?.offerId) return
  await acceptOffer({ actor: one, input: { key: key(), offerId: side.offerId } })
  const { roomId } = await acceptOffer({ actor: two, input: { key: key(), offerId: side.offerId } })
  for (const by of [one, two]) await enter({ by, roomId: roomId! })
  await refreshRoom(roomId!)
}

function refusalIsFine(error: unknown): void {
  if (!isDomainError(error)) throw error
}
