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
  private readonly listeners = new Set<() => void>()
  private timer: ReturnType<typeof setInterval> | undefined
  private unhear: (() => void) | undefined

  constructor(private readonly feed: Pick<WallFeed, 'snapshot' | 'subscribe'>) {}

  snapshot = (): Places | null => this.places

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => void this.listeners.delete(listener)
  }

  /** The places that are on the screen, a moment later than they were given: whoever presses means these. */
  seen = (): Places | null => this.drawn

  onDrawn = (places: Places | null): void => void (this.drawn = places)

  /** To be told of every move of a hand. */
  onHand = (): void => void (this.handAt = performance.now())

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
    this.places = settled
    for (const listener of this.listeners) listener()
  }
}
