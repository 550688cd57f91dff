import type { Wall, WallCard } from '@/lib/rounds/messages'
import { keepSame } from './keep-same'

/** Milliseconds from one look at the wall to the next unprompted one, and the least between any two. */
const every = 5_000
const least = 1_000

/**
 * What the wall shows. `ranked`: who is here, those who need a look most first; `cards`: everybody seen since the page
 * was opened, by id; `at`: when it was read, by the server's clock
 */
export type WallView =
  | { kind: 'loading' }
  | { kind: 'failed' }
  | {
      kind: 'there'
      at: number
      ranked: readonly WallCard[]
      here: ReadonlySet<string>
      cards: ReadonlyMap<string, WallCard>
      more: number
    }

/** The newest small picture of each learner, for the tiles. */
export type Stills = Pick<WallFeed, 'subscribe' | 'still'>

/** Reads the wall while somebody looks at it: now and then by itself, and in a moment when it is told to. */
export class WallFeed {
  private view: WallView = { kind: 'loading' }
  private stills = new Map<string, string | null>()
  private readonly listeners = new Set<() => void>()
  private running = false
  private asking = false
  private again = false
  private asked = -Infinity
  private timer: ReturnType<typeof setTimeout> | undefined

  /** @param read gives null when there was no answer */
  constructor(private readonly read: () => Promise<Wall | null>) {}

  snapshot = (): WallView => this.view

  /** The address of the newest small picture of a learner; null when there is none. */
  still = (learnerId: string): string | null => this.stills.get(learnerId) ?? null

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => void this.listeners.delete(listener)
  }

  start(): void {
    this.running = true
    this.look()
  }

  stop(): void {
    this.running = false
    clearTimeout(this.timer)
  }

  /** Looks as soon as it may: many hints at once are one look. */
  look = (): void => {
    if (this.asking) this.again = true
    else this.lookIn(this.asked + least - Date.now())
  }

  private lookIn(ms: number): void {
    clearTimeout(this.timer)
    if (this.running) this.timer = setTimeout(() => void this.ask(), Math.max(0, ms))
  }

  private async ask(): Promise<void> {
    this.asking = true
    this.again = false
    this.asked = Date.now()
    const wall = await this.read()
    this.asking = false
    this.show(wall)
    this.lookIn(this.again ? least : every)
  }

  /** What could not be read leaves what is known. */
  private show(wall: Wall | null): void {
    const known = this.view.kind === 'there' ? this.view : null
    if (known && (!wall || wall.at < known.at)) return
    if (wall) this.stills = new Map(wall.cards.map(({ learner, still }) => [learner.id, still]))
    this.view = wall ? viewOf(wall, known?.cards ?? new Map()) : { kind: 'failed' }
    for (const listener of this.listeners) listener()
  }
}

function viewOf({ at, cards: ranked, more }: Wall, known: ReadonlyMap<string, WallCard>): WallView {
  const here = new Set(ranked.map(({ learner }) => learner.id))
  return { kind: 'there', at, more, ranked, here, cards: keepSame(known, ranked) }
}
