import { describe, expect, it, vi } from 'vitest'
import { RoomConnection } from '@/components/live/room-connection'
import type { LiveKit } from '@/components/live/warm-up'

/** A connection whose browser gives a microphone when told to, as after a question to its user. */
function setUp(publishTrack = vi.fn(async () => undefined)) {
  const track = { stop: vi.fn() }
  let give: () => void = () => undefined
  const room = { on: () => room, localParticipant: { on: () => undefined, publishTrack } }
  const kit = {
    ...{ RoomEvent: {}, ParticipantEvent: {}, DisconnectReason: {}, Track: { Source: {} } },
    Room: function Room() {
      return room
    },
    createLocalAudioTrack: () => new Promise((done) => (give = () => done(track))),
  } as unknown as LiveKit
  const connection = new RoomConnection(kit, { change: () => undefined, end: () => undefined })
  return { connection, track, publishTrack, give: () => give() }
}

describe('one’s own microphone', () => {
  it('shut off while the browser still asks for it, it never goes out', async () => {
    const { connection, track, publishTrack, give } = setUp()
    const on = connection.setMicrophone(true)
    await connection.setMicrophone(false)
    give()
    await on
    expect(publishTrack).not.toHaveBeenCalled()
    expect(track.stop).toHaveBeenCalled()
    expect(connection.microphone).toBeNull()
  })

  it('that could not be published is not said to be on, and is let go', async () => {
    const { connection, track, give } = setUp(vi.fn(() => Promise.reject(new Error('away'))))
    const on = connection.setMicrophone(true)
    give()
    await expect(on).rejects.toThrow('away')
    expect(track.stop).toHaveBeenCalled()
    expect(connection.microphone).toBeNull()
  })
})
