import { movedIn } from './moved'
import { settle, type Places } from './steady'
import type { WallFeed } from './wall-feed'

/** Milliseconds between two looks at whether the hand is off. */
const every = 500

/**
 * Keeps where each learner stands, and which number reaches them. They stand still while a hand is on the wall or about
 * to press a key.
 */
export class WallPlaces {
  private drawn: Places | null = null
  private places: Places | null = null
  private handAt = -Infinity
  private pointed: string | null = null
  private turns: ReadonlyMap<string, number> = new Map()
  private readonly listeners = new Set<() => void>()
  private readonly pointing = new Set<(learnerId: string | null) => void>()
  private timer: ReturnType<typeof setInterval> | undefined
  private unhear: (() => void) | undefined

  constructor(private readonly feed: Pick<WallFeed, 'snapshot' | 'subscribe'>) {}

  snapshot = (): Places | null => this.places

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => void this.listeners.delete(listener)
  }

  /**
   * How often each learner was taken out of the row of the others and put elsewhere. Whoever is drawn with these numbers
   * as part of their keys is made anew where they go, and all others stay as they are: React itself would take out and
   * put back everybody whom one learner passes.
   */
  turnsOf = (): ReadonlyMap<string, number> => this.turns

  /** Whom the hand or the focus is on. */
  pointedAt = (): string | null => this.pointed

  /** The places that are on the screen, a moment later than they were given: whoever presses means these. */
  seen = (): Places | null => this.drawn

  onDrawn = (places: Places | null): void => void (this.drawn = places)

  /** To be told of every move of a hand. */
  onHand = (): void => void (this.handAt = performance.now())

  /** To be told with every move. */
  onPoint = (learnerId: string | null): void => {
    this.pointed = learnerId
    for (const listener of this.pointing) listener(learnerId)
  }

  /** Hears with every move whom the hand or the focus is on; gives back how to stop hearing. */
  onPointed = (listener: (learnerId: string | null) => void): (() => void) => {
    this.pointing.add(listener)
    return () => void this.pointing.delete(listener)
  }

  start(): void {
    this.unhear = this.feed.subscribe(this.look)
    this.timer = setInterval(this.look, every)
    this.look()
  }

  stop(): void {
    this.unhear?.()
    clearInterval(this.timer)
  }

  private look = (): void => {
    const view = this.feed.snapshot()
    if (view.kind !== 'there') return
    const settled = settle(this.places, view.ranked, { handAt: this.handAt, time: performance.now() })
    if (settled === this.places) return
    const moved = movedIn(this.places?.ids ?? [], settled.ids, this.pointed)
    if (moved.length > 0)
      this.turns = new Map([...this.turns, ...moved.map((id) => [id, this.turn(id) + 1] as const)])
    this.places = settled
    for (const listener of this.listeners) listener()
  }

  private turn = (id: string): number => this.turns.get(id) ?? 0
}
