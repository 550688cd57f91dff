import type { LiveEvent, Now, PracticeRead } from '@/lib/matching/messages'
import type { Sending } from '@/lib/practice/messages'
import { keepParts } from './keep-parts'

/** `open`: told at once. `polling`: asking every few seconds. `lost`: no answer to that either. */
export type Connection = 'connecting' | 'open' | 'polling' | 'lost'

export type NowView = { now: Now | null; connection: Connection; signedOut: boolean }

/** What an event stream looks like from here; a browser's EventSource does. */
export type Stream = {
  readyState: number
  addEventListener(name: string, listener: (event: { data?: string }) => void): void
  close(): void
}

type Answer = { ok: true; now: Now } | { ok: false; signedOut: boolean }

type Parts = {
  open(): Stream
  ask(): Promise<Answer>
  seen(): void
  moved(roomId: string, tab: string): void
  send(roomId: string): void
  /** Resolves once the picture that was let out for is there, or a moment later */
  firstPicture(): Promise<void>
}

const closed = 2

/** How long the rest of a look may wait, in milliseconds, when a picture is on its way: drawing takes its time too. */
const settle = 400
const nothing: NowView = { now: null, connection: 'connecting', signedOut: false }

/** Milliseconds until to ask again unprompted. A stream that is open is asked after all, seldom when nothing is at stake. */
export function pollDelay(now: Now | null, streaming: boolean): number {
  if (!streaming) return 4_000
  const atStake = now?.ticket || now?.offer || now?.practice || now?.desk?.duty.state === 'on'
  return atStake ? 5_000 : 25_000
}

/** Whether `next` may replace `last`: not when it is older, unless by so much that the server's clock was set back. */
export function replaces(next: { at: number }, last: { at: number } | null): boolean {
  return last === null || next.at >= last.at || last.at - next.at > 60_000
}

/** Keeps what the server says about this account up to date: one stream, one question at a time, one more queued. */
export class NowFeed {
  private view = nothing
  private readonly listeners = new Set<() => void>()
  private stream: Stream | null = null
  private streaming = false
  private asking = false
  private askAgain = false
  private overtaken = false
  private reopens = 0
  private running = false
  private offset = 0
  /** Where this tab was last told to send, and when that was read */
  private sent: Sending | null = null
  private poll: ReturnType<typeof setTimeout> | undefined
  private soon: ReturnType<typeof setTimeout> | undefined
  private reopen: ReturnType<typeof setTimeout> | undefined

  constructor(private readonly parts: Parts) {}

  snapshot = (): NowView => this.view

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => void this.listeners.delete(listener)
  }

  /** Milliseconds since 1970 by the server's clock. */
  clock = (): number => Date.now() + this.offset

  start(): void {
    if (this.running) return
    this.running = true
    this.openStream()
    this.refresh()
  }

  stop(): void {
    this.running = false
    this.closeStream()
    clearTimeout(this.poll)
    clearTimeout(this.soon)
    clearTimeout(this.reopen)
  }

  /** Asks now; while a question is out, once more after it. */
  refresh = (): void => {
    if (!this.running) return
    if (this.asking) this.askAgain = true
    else void this.ask()
  }

  /** Asks in a moment, unless something asks before: for when what is needed now has come already. */
  refreshSoon = (): void => {
    clearTimeout(this.soon)
    this.soon = setTimeout(this.refresh, settle)
  }

  /** A press was answered: what is being asked for may be older than that, and would lead back to before it. */
  overtake = (): void => {
    this.overtaken = this.asking
  }

  private async ask(): Promise<void> {
    this.asking = true
    this.overtaken = false
    clearTimeout(this.poll)
    clearTimeout(this.soon)
    const asked = Date.now()
    const answer = await this.parts.ask().catch((): Answer => ({ ok: false, signedOut: false }))
    this.asking = false
    if (!this.running) return
    if (answer.ok && this.overtaken) this.refreshSoon()
    else if (answer.ok) this.take(answer.now, (asked + Date.now()) / 2)
    else if (answer.signedOut) return this.signOut()
    else this.show({ connection: this.streaming ? 'open' : 'lost' })
    if (this.askAgain) {
      this.askAgain = false
      return this.refresh()
    }
    this.pollLater()
  }

  private take(now: Now, heard: number): void {
    // A look read before a picture was let out would lead back to the room that was left for it.
    const late = this.sent !== null && !replaces(now, this.sent)
    const fresh = !late && replaces(now, this.view.now)
    if (fresh) this.offset = now.at - heard
    const known = this.view.now
    this.show({ now: fresh ? keepParts(known, now) : known, connection: this.streaming ? 'open' : 'polling' })
  }

  /** Let out by a reading older than what is known, a picture could go where it was just taken back. */
  private takeSending(sent: Sending): void {
    if (sent.at < (this.view.now?.at ?? 0)) return
    this.sent = sent
    this.parts.send(sent.roomId)
  }

  /**
   * The practice is put into what was known before; all else follows with the next look. The first picture goes before
   * both.
   */
  private async takePractice({ at, practice }: PracticeRead): Promise<void> {
    if (practice && practice.roomId === this.sent?.roomId && this.isIn(practice.roomId))
      await this.parts.firstPicture()
    const { now } = this.view
    if (!this.running) return
    if (!now || !practice || at < now.at) return this.refresh()
    this.show({ now: { ...now, at, practice, offer: null } })
    this.refreshSoon()
  }

  /** Only a room that this tab stands ready in shows a picture so soon. */
  private isIn(roomId: string): boolean {
    const { ticket, offer, rounds, desk } = this.view.now ?? {}
    const rooms = [ticket?.room?.id, offer?.roomId, rounds?.room?.id, desk?.door?.room.id]
    return rooms.includes(roomId)
  }

  private pollLater(): void {
    clearTimeout(this.poll)
    this.poll = setTimeout(this.refresh, pollDelay(this.view.now, this.streaming))
  }

  private openStream(): void {
    const stream = this.parts.open()
    this.stream = stream
    const on = (name: LiveEvent['event'], act: (data?: string) => void) =>
      stream.addEventListener(name, ({ data }) => this.stream === stream && act(data))
    stream.addEventListener('open', () => {
      if (this.stream !== stream) return
      this.streaming = true
      this.reopens = 0
      this.show({ connection: 'open' })
      this.refresh()
    })
    on('look', this.refresh)
    on('ping', () => this.parts.seen())
    on('send', (data) => this.takeSending(JSON.parse(data ?? '{}') as Sending))
    on('practice', (data) => void this.takePractice(JSON.parse(data ?? '{}') as PracticeRead))
    on('moved', (data) => {
      const { roomId, tab } = JSON.parse(data ?? '{}') as { roomId: string; tab: string }
      this.parts.moved(roomId, tab)
      this.refresh()
    })
    stream.addEventListener('error', () => this.stream === stream && this.dropped(stream))
  }

  private dropped(stream: Stream): void {
    const wasStreaming = this.streaming
    this.streaming = false
    if (wasStreaming) this.show({ connection: 'polling' })
    this.pollLater()
    if (stream.readyState !== closed) return
    // The browser gives up on an answer that is no stream; a server that is just starting gives such answers.
    this.closeStream()
    this.reopen = setTimeout(
      () => this.running && this.openStream(),
      Math.min(8_000, 500 * 2 ** this.reopens++),
    )
  }

  private closeStream(): void {
    this.stream?.close()
    this.stream = null
    this.streaming = false
  }

  private signOut(): void {
    this.stop()
    this.show({ now: null, connection: 'lost', signedOut: true })
  }

  private show(part: Partial<NowView>): void {
    this.view = { ...this.view, ...part }
    for (const listener of this.listeners) listener()
  }
}
