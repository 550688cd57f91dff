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
