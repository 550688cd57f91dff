import type { ClipPress } from '../shared/clip-state'
import type { Line } from '../shared/line'
import type { Message } from '../shared/read-message'
import { SharedClip } from '../shared/shared-clip'
import { lagOf, nearest } from './align'
import { FrameRing, type Kept } from './frame-ring'
import { addStroke, clearInk, isNewerInk, strokesOn, undoStroke, type Sheet } from './ink'
import { printFrames } from './print-frames'
import { ringFps, type Ink, type Stroke, type TakeSent } from './read-take'
import { toJpeg } from './to-jpeg'

/** The moments that both look back at: frame after frame at {@link ringFps}; null where one has none of that moment. */
export type Take = { id: string; frames: (Kept | null)[]; length: number }

export type RewindView = { take: Take | null; ink: Ink | null; still: { frame: string; jpeg: string } | null }

/** Less than so many seconds are not worth looking back at. */
const least = 1
/** A frame this near to the moment shows it, in ms. */
const near = 120
/** A picture that stalled showed its last frame meanwhile; after so long it shows nothing of the moment. */
const stalled = 2_000
/** A frame that is stopped at is sent when it has stood for so long, in ms. */
const settled = 120

const none: RewindView = { take: null, ink: null, still: null }

/**
 * Looking back at the learner's last ten seconds, together. Each browser has them already, as camera or as live
 * picture; only moments, presses and ink travel, and the one frame that is stopped at, so that both see the same.
 */
export class Rewind {
  readonly ring = new FrameRing()
  readonly player: SharedClip
  private view = none
  private sent: TakeSent | null = null
  private clock: string | null = null
  private timer: ReturnType<typeof setTimeout> | undefined
  private readonly listeners = new Set<() => void>()

  constructor(private readonly line: Line) {
    this.player = new SharedClip(line, 'rewind', ringFps)
    this.player.subscribe(() => this.moved())
  }

  snapshot = (): RewindView => this.view

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => void this.listeners.delete(listener)
  }

  /** Whether anybody looks back now: what is shown live is not kept meanwhile. */
  get open(): boolean {
    return this.player.snapshot()?.sign != null
  }

  /** Looks back, from a second before the end. False when too little is kept. */
  start(): boolean {
    const until = this.line.parts.now()
    const kept = this.ring.frames(until)
    const [first] = kept
    if (!first || until - first.time < least * 1_000) return false
    const count = Math.floor(((until - first.time) / 1_000) * ringFps)
    const id = crypto.randomUUID()
    const frames = this.pick(kept, first.time, count, 0)
    const prints = printFrames(frames.map((frame) => frame ?? first))
    this.sent = { id, from: first.time, frames: count, prints: toBase64(prints) }
    this.clock = null
    this.show({ ...none, take: { id, frames, length: count / ringFps } })
    this.player.length = count / ringFps
    this.greet()
    this.player.press({ do: 'show', sign: id, playing: false })
    return true
  }

  press(press: ClipPress): void {
    this.player.press(press)
  }

  /** The frame of the take that should be seen now. */
  frameNow(): number | null {
    const { take } = this.view
    const place = take && this.player.place(take.length)
    if (!place || place.state.sign !== take.id) return null
    return Math.min(take.frames.length - 1, Math.floor(place.position * ringFps + 0.01))
  }

  draw(stroke: Stroke): void {
    this.change((sheet, by) => addStroke(this.view.ink, sheet, by, stroke))
  }
  undo(): void {
    this.change((sheet, by) => undoStroke(this.view.ink, sheet, by))
  }
  wipe(): void {
    this.change((sheet, by) => clearInk(this.view.ink, sheet, by))
  }

  /** What is drawn on the frame that both stand on. */
  strokes(): Stroke[] {
    return this.player.snapshot()?.playing ? [] : strokesOn(this.view.ink, this.sheet())
  }

  rev = (): number => this.player.rev()

  greet = (): void => {
    if (!this.sent || !this.open) return this.player.greet()
    const from = this.line.toMine(this.clock, this.sent.from)
    this.line.send({ kind: 'take', take: { ...this.sent, from } })
    this.player.greet()
    if (this.view.ink) this.line.send({ kind: 'ink', ink: this.view.ink })
    this.sendStill(true)
  }

  hear = (message: Message, who: string): void => {
    switch (message.kind) {
      case 'take':
        return this.follow(message.take, who)
      case 'rewind':
        return this.player.hear(message, who)
      case 'still':
        return this.show({
          ...this.view,
          still: { frame: `${message.take} ${message.rev}`, jpeg: message.jpeg },
        })
      case 'ink':
        if (isNewerInk(message.ink, this.view.ink)) this.show({ ...this.view, ink: message.ink })
        return
      case 'hello':
      case 'ping':
      case 'pong':
      case 'clip':
    }
  }

  /** Nothing is kept any more: the picture is another one, or over. */
  forget(): void {
    clearTimeout(this.timer)
    this.ring.clear()
    this.show(none)
  }

  /** Somebody else looks back: finds the same moments in what is kept here. */
  private follow(sent: TakeSent, who: string): void {
    if (sent.id === this.sent?.id) return
    const from = this.line.toMine(who, sent.from)
    const kept = this.ring.frames(this.line.parts.now())
    const times = Array.from({ length: sent.frames }, (_, frame) => from + (frame * 1_000) / ringFps)
    const theirs = { times, prints: fromBase64(sent.prints) }
    const mine = { times: kept.map(({ time }) => time), prints: printFrames(kept) }
    const frames = this.pick(kept, from, sent.frames, lagOf(theirs, mine))
    this.sent = sent
    this.clock = who
    const { still, ink } = this.view
    this.show({ still, ink, take: { id: sent.id, frames, length: sent.frames / ringFps } })
    this.player.length = sent.frames / ringFps
  }

  private pick(kept: Kept[], from: number, count: number, lag: number): (Kept | null)[] {
    const times = kept.map(({ time }) => time)
    return Array.from({ length: count }, (_, frame) => {
      const time = from + (frame * 1_000) / ringFps - lag
      const at = nearest(times, time)
      const there = kept[at]
      if (!there || Math.abs(there.time - time) <= near) return there ?? null
      const before = there.time > time ? kept[at - 1] : there
      return before && time - before.time <= stalled ? before : null
    })
  }

  private change(make: (sheet: Sheet, by: string) => Ink): void {
    const sheet = this.sheet()
    const state = this.player.snapshot()
    if (!sheet || !state || state.playing) return
    const ink = make(sheet, this.player.as)
    this.show({ ...this.view, ink })
    this.line.send({ kind: 'ink', ink })
  }

  private sheet(): Sheet | null {
    const { take } = this.view
    const frame = this.frameNow()
    return take && frame !== null ? { take: take.id, frame } : null
  }

  private moved(): void {
    clearTimeout(this.timer)
    const state = this.player.snapshot()
    if (state && !state.playing && this.player.mineNow)
      this.timer = setTimeout(() => this.sendStill(), settled)
    if (state?.sign === null && this.view.take) {
      this.sent = null
      this.show(none)
    }
  }

  /** `anyway`: also when it was not oneself who stopped there, to somebody who has just come. */
  private sendStill(anyway = false): void {
    const state = this.player.snapshot()
    const { take } = this.view
    const frame = this.frameNow()
    const kept = take && frame !== null ? take.frames[frame] : null
    if (!state || state.playing || !take || !kept || !(anyway || this.player.mineNow)) return
    const jpeg = toJpeg(this.ring, kept)
    if (jpeg) this.line.send({ kind: 'still', take: take.id, rev: state.rev, jpeg })
  }

  private show(view: RewindView): void {
    this.view = view
    for (const listener of this.listeners) listener()
  }
}

function toBase64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
}

function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
}
