import { chooseDoor } from './choose-door'
import type { WallFeed } from './wall-feed'
import type { WallPlaces } from './wall-places'

/** Milliseconds a hand or the focus is on a tile before it counts: it may only be passing. */
const rest = 150
/** The least milliseconds between two doors: whoever is left gets a new room each time. */
const least = 1_000
/** Milliseconds after which an answer is not waited for any more, and a door that was taken is tried again. */
const again = 10_000

type Parts = {
  feed: Pick<WallFeed, 'snapshot' | 'subscribe'>
  places: Pick<WallPlaces, 'snapshot' | 'onPointed'>
  /** Asks to stand at somebody's door, or at none; gives at whose one stands then, null when there was no answer */
  ask: (learnerId: string | null) => Promise<{ learnerId: string | null } | null>
}

/** Keeps a trainer at the door of whom they are likely to go to next, while the wall is in front of them. */
export class DoorKeeper {
  private at: string | null = null
  /** Whom the hand or the focus is on, and on whom it rests */
  private over: string | null = null
  private pointed: string | null = null
  private readonly refused = new Map<string, number>()
  private asked = { id: null as string | null, time: -Infinity }
  private resting: ReturnType<typeof setTimeout> | undefined
  private timer: ReturnType<typeof setTimeout> | undefined
  private stops: (() => void)[] = []

  constructor(private readonly parts: Parts) {}

  start(): void {
    const { feed, places } = this.parts
    this.stops = [feed.subscribe(this.look), places.onPointed(this.point)]
    this.look()
  }

  stop(): void {
    for (const stop of this.stops.splice(0)) stop()
    clearTimeout(this.resting)
    clearTimeout(this.timer)
    this.over = this.pointed = null
  }

  /** Says at whose door one stands by the server's word. */
  standsAt(learnerId: string | null): void {
    if (learnerId === this.at) return
    this.at = learnerId
    // Gone in, or taken away: what was asked for before is done with.
    if (learnerId === null) this.asked.id = null
    if (this.stops.length > 0) this.look()
  }

  /** The wall is put away: whoever waits behind the door need not. */
  leave(): void {
    if (this.at !== null) void this.parts.ask(null)
  }

  private point = (learnerId: string | null): void => {
    if (learnerId === this.over) return
    clearTimeout(this.resting)
    this.over = learnerId
    this.pointed = null
    if (learnerId === null) return
    this.resting = setTimeout(() => {
      this.pointed = learnerId
      this.look()
    }, rest)
  }

  private look = (): void => {
    clearTimeout(this.timer)
    const id = this.choose()
    if (id === null || id === this.at) return
    const wait = this.asked.time + (id === this.asked.id ? again : least) - performance.now()
    if (wait > 0) this.timer = setTimeout(this.look, wait)
    else void this.ask(id)
  }

  private choose(): string | null {
    const { feed, places } = this.parts
    const [view, order] = [feed.snapshot(), places.snapshot()]
    if (view.kind !== 'there' || !order) return null
    for (const [id, time] of this.refused) if (performance.now() - time > again) this.refused.delete(id)
    const cards = order.ids.filter((id) => view.here.has(id)).map((id) => view.cards.get(id)!)
    return chooseDoor(cards, { pointed: this.pointed, at: this.at, refused: new Set(this.refused.keys()) })
  }

  private async ask(id: string): Promise<void> {
    this.asked = { id, time: performance.now() }
    const answer = await this.parts.ask(id)
    if (!answer || answer.learnerId === id) return
    this.refused.set(id, performance.now())
    if (this.stops.length > 0) this.look()
  }
}
