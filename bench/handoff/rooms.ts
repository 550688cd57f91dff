import { setTimeout as sleep } from 'node:timers/promises'
import { RoomServiceClient, TrackType } from 'livekit-server-sdk'
import type { LiveKit } from '@/scripts/livekit'

const patience = 30_000

/** Asks the video server, so that no page has to be asked while it is being measured. */
export function roomsOf(livekit: LiveKit) {
  const service = new RoomServiceClient(livekit.url.replace(/^ws/, 'http'), livekit.apiKey, livekit.apiSecret)
  const pictures = async (room: string) =>
    (await service.listParticipants(room)).filter((one) =>
      one.tracks.some((track) => track.type === TrackType.VIDEO),
    ).length

  return {
    make: (name: string) => service.createRoom({ name, emptyTimeout: 60, departureTimeout: 60 }),
    remove: (name: string) => service.deleteRoom(name).catch(() => undefined),
    /** Waits until `count` people in the room have published a picture. @throws Error when it takes too long */
    async published(room: string, count: number): Promise<void> {
      await until(async () => (await pictures(room).catch(() => 0)) >= count, `${count} pictures in ${room}`)
    },
    /** Waits until some room has `count` people with a picture. @throws Error when it takes too long */
    async somewherePublished(count: number): Promise<void> {
      const found = async () => {
        for (const room of await service.listRooms())
          if (room.numParticipants >= count && (await pictures(room.name).catch(() => 0)) >= count)
            return true
        return false
      }
      await until(found, `${count} pictures in one room`)
    },
  }
}

export type Rooms = ReturnType<typeof roomsOf>

/** Asks until the answer is yes. @throws Error naming `what` after half a minute */
export async function until(ask: () => Promise<boolean>, what: string): Promise<void> {
  const end = Date.now() + patience
  while (!(await ask())) {
    if (Date.now() > end) throw new Error(`Waited in vain for ${what}`)
    await sleep(100)
  }
}
