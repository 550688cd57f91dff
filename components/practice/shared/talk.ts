import { command } from '../../live/command'
import { Rewind } from '../rewind/rewind'
import { Line } from './line'
import { SharedClip } from './shared-clip'

/** Between two asks to be let talk, in ms. */
const patience = 1_500

/** What the browsers of one live practice have in common. */
export class Talk {
  /** Sends data to the others; set by whoever holds the room */
  post: (data: Uint8Array<ArrayBuffer>) => void = () => undefined
  readonly line: Line
  readonly clip: SharedClip
  readonly rewind: Rewind
  private askedAt = -Infinity

  constructor(private readonly practiceId: string) {
    this.line = new Line({
      now: () => performance.timeOrigin + performance.now(),
      post: (data) => this.post(data),
      want: () => void this.ask(),
    })
    this.clip = new SharedClip(this.line)
    this.rewind = new Rewind(this.line)
    this.line.join(this.clip)
    this.line.join(this.rewind)
  }

  /** Hears from LiveKit who one is here, once one may send data; null while not. */
  setOpen(talksAs: string | null): void {
    if (talksAs !== null) for (const player of [this.clip, this.rewind.player]) player.setMe(talksAs)
    this.line.setOpen(talksAs !== null)
  }

  /** Whoever came into the room before the practice may not send data yet. */
  private async ask(): Promise<void> {
    if (performance.now() - this.askedAt < patience) return
    this.askedAt = performance.now()
    await command('/api/practice/talk', { practiceId: this.practiceId })
  }
}
