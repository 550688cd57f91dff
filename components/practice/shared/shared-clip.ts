import { framesASecond } from '../../stage/frames'
import { frameAt, isMoving, isNewer, pressClip, type ClipPress, type ClipState } from './clip-state'
import type { Line } from './line'
import type { Message } from './read-message'

/** Longest wait before a shared clip begins to play, in ms. */
const longestLead = 200

/**
 * One clip that all in a practice look at. Each browser holds the last state that was pressed anywhere and works out by
 * itself where the clip is. `kind`: by what its messages are known.
 */
export class SharedClip {
  private state: ClipState | null = null
  /** Whose clock `state.at` is on; null: one's own */
  private clock: string | null = null
  private me = ''
  private readonly listeners = new Set<() => void>()
  /** Of the clip that is shown here, in seconds; 0 while it is not known */
  length = 0

  constructor(
    private readonly line: Line,
    private readonly kind: 'clip' | 'rewind' = 'clip',
    private readonly fps = framesASecond,
  ) {}

  /** For React: the same object until something is pressed. `at` is on the clock of whoever pressed. */
  snapshot = (): ClipState | null => this.state

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => void this.listeners.delete(listener)
  }

  /** LiveKit's word on who one is. */
  setMe(identity: string): void {
    this.me = identity
    if (this.state?.by === '') this.set({ ...this.state, by: identity }, this.clock)
  }

  /** Who one is, by LiveKit's word. */
  get as(): string {
    return this.me
  }

  get mineNow(): boolean {
    return this.state?.by === this.me
  }

  /** Where a clip of `length` seconds should be now. */
  place(length: number): { position: number; moving: boolean; state: ClipState } | null {
    const { state } = this
    if (!state || state.sign === null) return null
    const time = this.time()
    return { position: frameAt(state, time, length, this.fps), moving: isMoving(state, time, length), state }
  }

  press(press: ClipPress): void {
    const trip = this.line.clocks.roundTrip()
    const lead = trip === null ? 0 : Math.min(longestLead, trip / 2 + 30)
    const next = pressClip(this.mine(), press, {
      by: this.me,
      time: this.line.parts.now(),
      lead,
      length: this.length,
      fps: this.fps,
    })
    if (!next) return
    this.set(next, null)
    this.greet()
  }

  rev = (): number => this.state?.rev ?? 0

  greet = (): void => {
    const clip = this.mine()
    if (clip) this.line.send({ kind: this.kind, clip })
  }

  hear = (message: Message, who: string): void => {
    if (message.kind !== this.kind) return
    const { clip } = message
    if (isNewer(clip, this.state)) this.set(clip, who)
    else if (this.state && isNewer(this.state, clip)) this.greet()
  }

  /** The state with its time on one's own clock. */
  private mine(): ClipState | null {
    return this.state && { ...this.state, at: this.line.toMine(this.clock, this.state.at) }
  }

  /** Now, on the clock that the state is told by. */
  private time(): number {
    const now = this.line.parts.now()
    return this.clock === null ? now : now + this.line.clocks.ahead(this.clock)
  }

  private set(state: ClipState, clock: string | null): void {
    this.state = state
    this.clock = clock
    for (const listener of this.listeners) listener()
  }
}
