import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { RoomLink } from '@/components/live/room'
import type { Ended, RoomConnection } from '@/components/live/room-connection'
import type { TokenAnswer } from '@/components/live/room-state'
import type { LiveKit } from '@/components/live/warm-up'

/** Stands in for one connection: joins when told, and remembers what it was asked to send. */
class FakeConnection {
  reconnectingSince: number | null = null
  microphone = null
  sending = false
  left = false
  enter: () => void = () => undefined
  private readonly joined = new Promise<void>((done) => (this.enter = done))
  constructor(readonly told: { change(): void; end(why: Ended): void }) {}
  join = (_url: string, _token: string, camera: MediaStreamTrack | null) => {
    this.camera = camera
    return this.joined
  }
  remotes = () => []
  camera: MediaStreamTrack | null = null
  useCamera = async (camera: MediaStreamTrack | null) => void (this.camera = camera)
  setMicrophone = async () => undefined
  setSending = async (on: boolean) => void (this.sending = on)
  audience: string[] | null = null
  setAudience = (identities: string[] | null) => void (this.audience = identities)
  leave = () => void (this.left = true)
}

function setUp(answers: TokenAnswer[] = []) {
  const made: FakeConnection[] = []
  const fetchToken = vi.fn(
    async (_roomId: string, _take: boolean, _unwanted: AbortSignal): Promise<TokenAnswer> =>
      answers.shift() ?? { ok: true, url: 'ws://x', token: 't' },
  )
  const link = new RoomLink({
    load: async () => ({}) as LiveKit,
    fetchToken,
    connection: (_kit, told) => made[made.push(new FakeConnection(told)) - 1] as unknown as RoomConnection,
  })
  const settle = () => vi.advanceTimersByTimeAsync(0)
  const enter = async (roomId: string) => {
    link.connect(roomId)
    await settle()
    made.at(-1)!.enter()
    await settle()
    return made.at(-1)!
  }
  return { link, made, fetchToken, settle, enter }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('RoomLink', () => {
  it('is warm without sending, and sends when it is agreed', async () => {
    const { link, enter } = setUp()
    const connection = await enter('r1')
    expect(link.snapshot().state).toEqual({ kind: 'warm', roomId: 'r1' })
    expect(connection.sending).toBe(false)
    link.setSending(true)
    expect(connection.sending).toBe(true)
  })

  it('shuts off for good: nothing opens that room again but a press that says so', async () => {
    const { link, enter } = setUp()
    const connection = await enter('r1')
    link.setSending(true)
    link.cutOff()
    expect(connection.sending).toBe(false)
    link.setSending(false)
    link.setSending(true)
    expect(connection.sending).toBe(false)
    link.showAgain()
    expect(connection.sending).toBe(true)
  })

  it('publishes a camera that came on while the room was still being joined', async () => {
    const { link, made, settle } = setUp()
    link.connect('r1')
    await settle()
    const camera = {} as MediaStreamTrack
    link.setCamera(camera)
    made[0]!.enter()
    await settle()
    expect(made[0]!.camera).toBe(camera)
  })

  it('sends to whom it is told, over a lost connection too, and to all in the next room', async () => {
    const { link, made, settle, enter } = setUp()
    const first = await enter('r1')
    link.setAudience(['peer'])
    expect(first.audience).toEqual(['peer'])
    first.told.end('gone')
    await vi.advanceTimersByTimeAsync(1_000)
    made[1]!.enter()
    await settle()
    expect(made[1]!.audience).toEqual(['peer'])
    expect((await enter('r2')).audience).toBeNull()
  })

  it('agrees for one room only', async () => {
    const { link, enter } = setUp()
    await enter('r1')
    link.setSending(true)
    const second = await enter('r2')
    expect(second.sending).toBe(false)
  })

  it('enters the new room before it leaves the old one, and sends nothing there meanwhile', async () => {
    const { link, made, settle, enter } = setUp()
    const first = await enter('r1')
    link.setSending(true)
    link.connect('r2')
    expect(first.sending).toBe(false)
    await settle()
    expect(first.left).toBe(false)
    made[1]!.enter()
    await settle()
    expect(first.left).toBe(true)
    expect(link.snapshot().state).toEqual({ kind: 'warm', roomId: 'r2' })
  })

  it('drops an attempt that is overtaken', async () => {
    const { link, made, settle } = setUp()
    link.connect('r1')
    await settle()
    link.connect('r2')
    await settle()
    expect(made[0]!.left).toBe(true)
    made[0]!.enter()
    made[1]!.enter()
    await settle()
    expect(link.snapshot().state).toEqual({ kind: 'warm', roomId: 'r2' })
  })

  it('ends the question for a way in that it does not want any more', () => {
    const { link, fetchToken } = setUp()
    link.connect('r1')
    const [, , unwanted] = fetchToken.mock.calls[0]!
    expect(unwanted.aborted).toBe(false)
    link.connect('r2')
    expect(unwanted.aborted).toBe(true)
    expect(fetchToken.mock.calls[1]![2].aborted).toBe(false)
  })

  it('fetches a fresh token when the client gives up, and keeps what was agreed', async () => {
    const { link, made, fetchToken, settle, enter } = setUp()
    const first = await enter('r1')
    link.setSending(true)
    first.told.end('gone')
    expect(link.snapshot().state).toMatchObject({ kind: 'lost', why: 'unreachable' })
    await vi.advanceTimersByTimeAsync(1_000)
    made[1]!.enter()
    await settle()
    expect(fetchToken).toHaveBeenCalledTimes(2)
    expect(made[1]!.sending).toBe(true)
  })

  it('does not come back by itself when another tab took the room, but does when told to take it', async () => {
    const { link, fetchToken, enter } = setUp()
    const first = await enter('r1')
    first.told.end('moved')
    await vi.advanceTimersByTimeAsync(60_000)
    expect(link.snapshot().state).toEqual({ kind: 'moved', roomId: 'r1' })
    link.connect('r1')
    expect(fetchToken).toHaveBeenCalledTimes(1)
    link.connect('r1', true)
    expect(fetchToken).toHaveBeenLastCalledWith('r1', true, expect.any(AbortSignal))
  })

  it('waits for a press where another tab holds the room, and tries on where the picture is away', async () => {
    const held = setUp([{ ok: false, why: 'held' }])
    held.link.connect('r1')
    await vi.advanceTimersByTimeAsync(60_000)
    expect(held.link.snapshot().state).toMatchObject({ kind: 'lost', why: 'held' })
    expect(held.fetchToken).toHaveBeenCalledTimes(1)

    const away = setUp([{ ok: false, why: 'pictureAway' }])
    away.link.connect('r1')
    await vi.advanceTimersByTimeAsync(1_000)
    expect(away.fetchToken).toHaveBeenCalledTimes(2)
  })

  it('leaves everything at once', async () => {
    const { link, enter } = setUp()
    const connection = await enter('r1')
    link.disconnect()
    expect(connection.left).toBe(true)
    expect(link.snapshot().state).toEqual({ kind: 'idle' })
  })
})
