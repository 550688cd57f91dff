import { RoomConnection, type Ended, type Heard } from './room-connection'
import {
  noRoom,
  retryDelay,
  sameRoom,
  triesAgain,
  type LostWhy,
  type RoomState,
  type RoomView,
  type TokenAnswer,
} from './room-state'
import type { LiveKit } from './warm-up'

type Parts = {
  load(): Promise<LiveKit>
  fetchToken(roomId: string, take: boolean, unwanted: AbortSignal): Promise<TokenAnswer>
  connection?: (kit: LiveKit, told: { change(): void; end(why: Ended): void; hear?: Heard }) => RoomConnection
}

/** A room that the server closed is asked for again late: what comes instead is on its way. */
const triesAfterClose = 3

/**
 * Keeps this tab in the one room it is meant to be in, over lost connections and changes of room: the new room is
 * entered before the old one is left. Nothing is sent but in a room that `setSending(true)` was said for.
 */
export class RoomLink {
  private view: RoomView = noRoom
  private readonly listeners = new Set<() => void>()
  private readonly hearers = new Set<Heard>()
  private wanted: string | null = null
  private camera: MediaStreamTrack | null = null
  private here: { roomId: string; connection: RoomConnection } | null = null
  private joining: RoomConnection | null = null
  /** The room in which sending is agreed to; and those in which it was taken back for good */
  private agreed: string | null = null
  private readonly cut = new Set<string>()
  /** Who alone may get what is sent; null: everybody in the room */
  private audience: string[] | null = null
  private attempt = 0
  /** Ends what the present attempt asks for */
  private unwanted = new AbortController()
  private timer: ReturnType<typeof setTimeout> | undefined

  constructor(private readonly parts: Parts) {}

  /** For React: the same object until something changes. */
  snapshot = (): RoomView => this.view

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => void this.listeners.delete(listener)
  }

  /** Enters `roomId` and stays; `take` takes it from another tab. Saying the same room again changes nothing. */
  connect(roomId: string, take = false): void {
    const { state } = this.view
    const stopped = state.kind === 'moved' || (state.kind === 'lost' && !triesAgain(state.why))
    if (this.wanted === roomId && !(take && stopped)) return
    if (this.wanted !== roomId) {
      this.setSending(false)
      this.setAudience(null)
    }
    this.wanted = roomId
    void this.tryJoin(roomId, take, 0)
  }

  /** Lets pictures out in the present room, or shuts them off at once. */
  setSending(on: boolean): void {
    const agreed = on ? this.wanted : null
    if (agreed === this.agreed) return
    this.agreed = agreed
    this.applySending()
  }

  /** Shuts off picture and sound in the present room for good: no later `setSending(true)` opens it. */
  cutOff(): void {
    if (this.wanted) this.cut.add(this.wanted)
    this.applySending()
    void this.here?.connection.setMicrophone(false)
  }

  /** Takes a `cutOff` of the present room back. For a press that says so, only. */
  showAgain(): void {
    if (this.wanted) this.cut.delete(this.wanted)
    this.applySending()
  }

  /** Says who alone in the present room may get picture and sound; null: whoever is in it. */
  setAudience(identities: string[] | null): void {
    if (identities?.join() === this.audience?.join()) return
    this.audience = identities
    this.here?.connection.setAudience(identities)
  }

  /** The camera to send clones of; it stays the caller's. */
  setCamera(camera: MediaStreamTrack | null): void {
    if (camera === this.camera) return
    this.camera = camera
    void this.here?.connection.useCamera(camera)
  }

  /** Rejects when there is no room, or no microphone is given. */
  async setMicrophone(on: boolean): Promise<void> {
    if (!this.here) throw new Error('no room')
    await this.here.connection.setMicrophone(on)
  }

  /** Sends data to the others in the present room; without the right to it nothing happens. */
  say(data: Uint8Array<ArrayBuffer>): void {
    if (this.view.talksAs !== null) this.here?.connection.say(data)
  }

  /** Hears the data that others in the present room send; gives back how to stop. */
  onHeard = (hearer: Heard): (() => void) => {
    this.hearers.add(hearer)
    return () => void this.hearers.delete(hearer)
  }

  /** Another tab took `roomId`: leave it and wait for a press. */
  movedAway(roomId: string): void {
    if (this.wanted !== roomId) return
    this.leaveAll()
    this.show({ kind: 'moved', roomId })
  }

  disconnect(): void {
    if (this.view.state.kind === 'idle' && this.wanted === null) return
    this.wanted = null
    this.agreed = null
    this.leaveAll()
    this.show({ kind: 'idle' })
  }

  private async tryJoin(roomId: string, take: boolean, tries: number): Promise<void> {
    const attempt = this.newAttempt()
    const late = () => attempt !== this.attempt
    if (tries === 0) this.show({ kind: 'connecting', roomId })
    const [kit, answer] = await Promise.all([
      this.parts.load().catch(() => null),
      this.parts
        .fetchToken(roomId, take, this.unwanted.signal)
        .catch((): TokenAnswer => ({ ok: false, why: 'unreachable' })),
    ])
    if (late()) return
    if (!kit || !answer.ok) return this.lost(roomId, answer.ok ? 'unreachable' : answer.why, tries)
    const told = {
      change: () => this.changed(connection),
      end: (why: Ended) => this.ended(connection, why),
      hear: (from: string, data: Uint8Array) => this.heard(connection, from, data),
    }
    const connection: RoomConnection = this.parts.connection?.(kit, told) ?? new RoomConnection(kit, told)
    this.joining = connection
    const { camera } = this
    try {
      await connection.join(answer.url, answer.token, camera)
    } catch {
      if (!late()) this.lost(roomId, 'unreachable', tries)
      return
    }
    if (late()) return
    this.joining = null
    this.here?.connection.leave()
    this.here = { roomId, connection }
    if (this.audience) connection.setAudience(this.audience)
    // After a reload the camera often comes on while the room is still being joined.
    if (this.camera !== camera) void connection.useCamera(this.camera)
    this.applySending()
    this.changed(connection)
  }

  private lost(roomId: string, why: LostWhy, tries: number): void {
    this.joining?.leave()
    this.joining = null
    this.show({ kind: 'lost', roomId, why })
    if (!triesAgain(why)) return
    this.timer = setTimeout(
      () => void this.tryJoin(roomId, false, tries + 1),
      retryDelay(tries, Math.random()),
    )
  }

  private ended(connection: RoomConnection, why: Ended): void {
    if (connection !== this.here?.connection) return
    const { roomId } = this.here
    this.here = null
    if (roomId !== this.wanted) return
    if (why === 'moved') return this.movedAway(roomId)
    this.lost(roomId, 'unreachable', why === 'closed' ? triesAfterClose : 0)
  }

  private changed(connection: RoomConnection): void {
    if (connection !== this.here?.connection || this.here.roomId !== this.wanted) return
    const { roomId } = this.here
    const since = connection.reconnectingSince
    this.show(since === null ? { kind: 'warm', roomId } : { kind: 'reconnecting', roomId, since })
  }

  private heard(connection: RoomConnection, from: string, data: Uint8Array): void {
    if (connection !== this.here?.connection || this.here.roomId !== this.wanted) return
    for (const hearer of this.hearers) hearer(from, data)
  }

  private applySending(): void {
    if (this.here) void this.here.connection.setSending(this.maySend(this.here.roomId))
    this.show(this.view.state)
  }

  private maySend(roomId: string): boolean {
    return this.agreed === roomId && !this.cut.has(roomId)
  }

  private show(state: RoomState): void {
    const here = this.here?.roomId === this.wanted ? this.here : null
    const view = {
      state,
      remotes: here?.connection.remotes() ?? [],
      cut: this.wanted !== null && this.cut.has(this.wanted),
      microphone: Boolean(here?.connection.microphone),
      talksAs: here?.connection.talksAs ?? null,
    }
    // Whoever is drawn from it would be drawn anew: never for nothing, and least of all when a picture is let out.
    if (sameRoom(this.view, view)) return
    this.view = view
    for (const listener of this.listeners) listener()
  }

  private newAttempt(): number {
    clearTimeout(this.timer)
    this.joining?.leave()
    this.joining = null
    this.unwanted.abort()
    this.unwanted = new AbortController()
    this.attempt += 1
    return this.attempt
  }

  private leaveAll(): void {
    this.newAttempt()
    this.here?.connection.leave()
    this.here = null
  }
}
