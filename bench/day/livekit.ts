import { fakeLiveKit } from '@/tests/fakes/livekit'

/** LiveKit's stand-in, and who is in its rooms. */
export async function startRooms() {
  const fake = await fakeLiveKit()
  Object.assign(process.env, {
    LIVEKIT_URL: fake.url,
    LIVEKIT_API_KEY: 'key',
    LIVEKIT_API_SECRET: 'secret-of-the-fake-that-is-long-enough',
  })
  return {
    enter(roomId: string, identity: string) {
      const inside = fake.rooms.get(roomId)
      if (inside && !inside.includes(identity)) inside.push(identity)
    },
    leave(roomId: string, identity: string) {
      fake.rooms.set(
        roomId,
        (fake.rooms.get(roomId) ?? []).filter((one) => one !== identity),
      )
    },
    stop: () => fake.stop(),
  }
}
