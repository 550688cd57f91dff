import { frameOf, framesASecond, middleOf } from '../../stage/frames'

/** Speeds of a shared clip, slowest first. */
export const rates = [0.25, 0.5, 0.75, 1] as const
export type Rate = (typeof rates)[number]

/**
 * What is shown to all in a practice, and where in it one is. All times in the clip are seconds; `at` is milliseconds
 * on the clock of whoever holds this state.
 */
export type ClipState = {
  /** Counts up with every press. The highest wins; of two with the same, the greater `by` */
  rev: number
  /** Whose press it was, by LiveKit's word */
  by: string
  /** Which sign's model; null: nothing is shared any more */
  sign: string | null
  playing: boolean
  rate: Rate
  /** Goes on from `from` when `to` is reached; else it stops there */
  repeat: boolean
  /** The part that is played; `from` null: from the start, `to` null: up to the end */
  from: number | null
  to: number | null
  /** Where the clip is at the time `at`; before it, it waits there */
  position: number
  at: number
}

export type ClipPress =
  | { do: 'show'; sign: string; playing: boolean }
  | { do: 'stop' }
  | { do: 'play' }
  | { do: 'pause' }
  | { do: 'step'; by: number }
  /** To a frame, and stops there */
  | { do: 'seek'; to: number }
  | { do: 'rate'; rate: Rate }
  | { do: 'from' }
  | { do: 'to' }
  | { do: 'repeat' }
  | { do: 'whole' }

/** The least part that can be repeated, in frames. */
const leastFrames = 3

const lastOf = (length: number, fps: number) => middleOf(Math.max(0, frameOf(length - 1 / fps, fps)), fps)
const endOf = ({ to }: ClipState, length: number) => Math.min(to ?? length, length)

/** Where a clip of `length` seconds and `fps` frames a second is at `time`, in seconds. */
export function frameAt(state: ClipState, time: number, length: number, fps = framesASecond): number {
  const { position, playing, rate, repeat, at } = state
  const from = state.from ?? 0
  if (!playing) return Math.min(Math.max(0, position), lastOf(length, fps))
  const end = endOf(state, length)
  const run = position + (Math.max(0, time - at) / 1000) * rate
  if (run < end) return run
  if (repeat && end - from > 1 / fps) return from + ((run - from) % (end - from))
  return Math.max(0, end - 0.5 / fps)
}

/** Whether a clip moves at `time`: one that is not repeated stops at its end. */
export function isMoving(state: ClipState, time: number, length: number): boolean {
  if (!state.playing || time < state.at) return false
  const run = state.position + ((time - state.at) / 1000) * state.rate
  return state.repeat || run < endOf(state, length)
}

/** Whether `one` goes before `other`. */
export function isNewer(one: ClipState, other: ClipState | null): boolean {
  if (!other) return true
  return one.rev > other.rev || (one.rev === other.rev && one.by > other.by)
}

/**
 * What a press makes of a state; null where it changes nothing.
 * @param now.lead so much later it begins to play, in ms: by then the others know of it
 * @param now.length of the clip in seconds
 */
export function pressClip(
  state: ClipState | null,
  press: ClipPress,
  now: { by: string; time: number; lead: number; length: number; fps?: number },
): ClipState | null {
  const { by, time, lead, length, fps = framesASecond } = now
  const frame = 1 / fps
  const at = (seconds: number) => frameOf(seconds, fps)
  const rev = (state?.rev ?? 0) + 1
  if (press.do === 'show') {
    const { sign, playing } = press
    return { ...begin, rev, by, sign, playing, rate: state?.rate ?? 1, at: time + lead }
  }
  if (!state || state.sign === null) return null
  const here = frameAt(state, time, length, fps)
  const next: ClipState = { ...state, rev, by, position: here, at: time }
  switch (press.do) {
    case 'stop':
      return { ...next, sign: null, playing: false }
    case 'play': {
      const over = here >= endOf(state, length) - frame
      return { ...next, playing: true, position: over ? (state.from ?? 0) : here, at: time + lead }
    }
    case 'pause':
      return { ...next, playing: false, position: middleOf(at(here), fps) }
    case 'step': {
      const to = middleOf(Math.max(0, at(here) + press.by), fps)
      return { ...next, playing: false, position: Math.min(to, lastOf(length, fps)) }
    }
    case 'seek':
      return {
        ...next,
        playing: false,
        position: Math.min(middleOf(Math.max(0, press.to), fps), lastOf(length, fps)),
      }
    case 'rate':
      return { ...next, rate: press.rate }
    case 'repeat':
      return { ...next, repeat: !state.repeat }
    case 'whole':
      return { ...next, from: null, to: null }
    case 'from': {
      const from = Math.min(at(here) * frame, length - leastFrames * frame)
      const to = state.to !== null && state.to - from < leastFrames * frame ? null : state.to
      return { ...next, repeat: true, from: Math.max(0, from), to }
    }
    case 'to': {
      const to = Math.max((at(here) + 1) * frame, leastFrames * frame)
      const from = to - (state.from ?? 0) < leastFrames * frame ? null : state.from
      return { ...next, repeat: true, from, to }
    }
  }
}

const begin = { repeat: true, from: null, to: null, position: 0 }

/** How far `target` is ahead of `here` in seconds; `around`: the length of what is repeated without a jump, or null. */
export function aheadBy(target: number, here: number, around: number | null): number {
  const ahead = target - here
  if (around === null || Math.abs(ahead) <= around / 2) return ahead
  return ahead - Math.sign(ahead) * around
}
