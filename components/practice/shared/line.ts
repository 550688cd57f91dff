import { Clocks } from './clocks'
import { readMessage, type Body, type Message } from './read-message'

type Parts = {
  /** Milliseconds by this browser's clock */
  now: () => number
  post: (data: Uint8Array<ArrayBuffer>) => void
  /** Somebody has something to say, and may not yet */
  want: () => void
}

type Topic = {
  /** How new what one knows is; 0: nothing yet */
  rev: () => number
  /** Somebody knows less: says what is so */
  greet: () => void
  hear: (message: Message, who: string) => void
}

/** When one says hello and pings after having come, in ms, and then again and again. */
const hellos = [0, 300, 1_000, 2_500]
const pings = [0, 60, 120, 240, 480]
const again = 5_000

/**
 * Talks with the other browsers of one practice, and keeps their clocks aligned with one's own. Each says hello now and
 * then, with how new what it knows is, and whoever knows more answers: so newcomers hear all, and nothing stays lost.
 */
export class Line {
  readonly clocks = new Clocks()
  readonly born = crypto.randomUUID()
  private readonly topics: Topic[] = []
  private open = false
  private timers: ReturnType<typeof setTimeout>[] = []

  constructor(readonly parts: Parts) {}

  /** All browsers have the same topics in the same order. */
  join(topic: Topic): void {
    this.topics.push(topic)
  }

  /** Says whether one may send now. */
  setOpen(open: boolean): void {
    if (open === this.open) return
    this.open = open
    for (const timer of this.timers) clearTimeout(timer)
    this.timers = []
    if (!open) return
    this.at(pings, () => this.ping())
    this.at(hellos, () => this.hello())
    const repeat = () => {
      this.ping()
      this.hello()
      this.at([again], repeat)
    }
    this.at([again], repeat)
    for (const topic of this.topics) topic.greet()
  }

  send(body: Body): void {
    if (!this.open) return this.parts.want()
    const text = JSON.stringify({ ...body, born: this.born, sent: this.parts.now() })
    this.parts.post(new TextEncoder().encode(text))
  }

  /** Takes what came from `from`, by LiveKit's word. */
  hear = (from: string, data: Uint8Array): void => {
    const received = this.parts.now()
    const message = readMessage(data)
    if (!message || message.born === this.born) return
    const who = `${from} ${message.born}`
    this.clocks.hear(who, message.sent, received)
    if (!this.open) this.parts.want()
    switch (message.kind) {
      case 'hello':
        return this.topics.forEach((topic, at) => {
          if (topic.rev() > (message.revs[at] ?? 0)) topic.greet()
        })
      case 'ping':
        return this.send({ kind: 'pong', ping: message.ping, to: message.born, theirs: this.parts.now() })
      case 'pong': {
        const { ping: sent, theirs } = message
        if (message.to === this.born) this.clocks.pong(who, { sent, theirs, received })
        break
      }
      case 'clip':
      case 'rewind':
      case 'take':
      case 'still':
      case 'ink':
    }
    for (const topic of this.topics) topic.hear(message, who)
  }

  /** A time of theirs by one's own clock. */
  toMine(who: string | null, theirs: number): number {
    return who === null ? theirs : theirs - this.clocks.ahead(who)
  }

  private ping(): void {
    this.send({ kind: 'ping', ping: this.parts.now() })
  }

  private hello(): void {
    this.send({ kind: 'hello', revs: this.topics.map((topic) => topic.rev()) })
  }

  private at(times: number[], act: () => void): void {
    for (const time of times) this.timers.push(setTimeout(act, time))
  }
}
