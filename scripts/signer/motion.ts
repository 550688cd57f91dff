import { handPoints, HAND_START, type Frame } from './landmarks'
import { captureOf } from './letters'

/** Frames a second of everything drawn. */
export const FPS = 30

/** Letters whose sign is a movement. */
const MOVING = new Set(['j', 'z'])

/** Captured movement plays slower than it was signed, so that it can be followed. */
const SLOWER = { shape: 1.25, movement: 1.6 }

/** Seconds a still handshape is held, and the last position of a movement. */
const HOLD = { shape: 1.1, movement: 0.5 }

/** Captured frames in which the hand moves faster than this (units a frame) are blurred and left out. */
const BLURRED = 30
const STILL = 2.5

/** Where the middle of the held hand is placed, so that it stays in one spot from letter to letter. */
const PLACE = { x: 96, y: 214 }

type Parts = {
  /** Captured frames leading into the sign, then the sign itself, then leading out */
  into: Frame[]
  sign: Frame[]
  out: Frame[]
}

const parts = new Map<string, Parts>()

/**
 * One letter from the arm down to the arm down, at 30 frames a second: the hand comes up, the handshape is held for
 * about a second (J and Z: the movement is made), the hand goes down. First and last frame match, so it loops.
 * @param letter a–z, either case
 */
export function letterFrames(letter: string): Frame[] {
  const { into, sign, out } = partsOf(letter)
  const up = raise(into[0] ?? sign[0]!)
  const down = raise(out.at(-1) ?? sign.at(-1)!).reverse()
  return [...up, ...into, ...sign, ...out, ...down]
}

/** The frames in which the letter is made, without coming and going; a movement ends with a short rest. */
export function signFrames(letter: string): Frame[] {
  return partsOf(letter).sign
}

/** The number of the frame of {@link letterFrames} that shows the letter best. */
export function bestFrame(letter: string): number {
  const { into, sign } = partsOf(letter)
  return RAISE + into.length + Math.round(sign.length * (MOVING.has(letter.toLowerCase()) ? 0.12 : 0.5))
}

function partsOf(letter: string): Parts {
  const name = letter.toLowerCase()
  let found = parts.get(name)
  if (!found) parts.set(name, (found = MOVING.has(name) ? movement(name) : shape(name)))
  return found
}

function shape(letter: string): Parts {
  const { fps, frames } = steadied(letter)
  const speed = speeds(frames)
  const [from, to] = longestRun(speed, STILL)
  let start = from
  while (start > 1 && speed[start]! < BLURRED) start--
  let end = to
  while (end < frames.length - 1 && speed[end + 1]! < BLURRED) end++
  const rate = fps / SLOWER.shape
  return {
    into: resample(frames.slice(start, from + 1), rate),
    sign: swing(frames.slice(from, to + 1), Math.round(HOLD.shape * FPS)),
    out: resample(frames.slice(to, end + 1), rate),
  }
}

function movement(letter: string): Parts {
  const { fps, frames } = steadied(letter)
  const speed = speeds(frames)
  // The movement ends where the hand comes to rest for the last time.
  let end = frames.length - 1
  while (end > 0 && speed[end]! > 5) end--
  const start = letter === 'j' ? 4 : 0
  const rest = Array.from({ length: Math.round(HOLD.movement * FPS) }, () => frames[end]!)
  const begin = Array.from({ length: 8 }, () => frames[start]!)
  return {
    into: [],
    sign: [...begin, ...resample(frames.slice(start, end + 1), fps / SLOWER.movement), ...rest],
    out: [],
  }
}

/** Smoothed over time and moved so that the held hand is in its place. */
function steadied(letter: string): { fps: number; frames: Frame[] } {
  const { fps, frames } = captureOf(letter)
  const smooth = frames.map((_, i) =>
    mix([frames[i - 1] ?? frames[i]!, frames[i]!, frames[i + 1] ?? frames[i]!], [0.2, 0.6, 0.2]),
  )
  const [from, to] = MOVING.has(letter) ? [0, frames.length - 5] : longestRun(speeds(smooth), STILL)
  const held = smooth.slice(from, to + 1).flatMap(handPoints)
  const x = held.reduce((sum, point) => sum + point.x, 0) / held.length
  const y = held.reduce((sum, point) => sum + point.y, 0) / held.length
  for (const frame of smooth) moveArm(frame, PLACE.x - x, PLACE.y - y)
  return { fps, frames: smooth }
}

/** Moves the signing hand; the elbow goes half as far. */
export function moveArm(frame: Frame, dx: number, dy: number): Frame {
  const shift = (start: number, share: number) => {
    frame[start]! += dx * share
    frame[start + 1]! += dy * share
  }
  for (let at = HAND_START; at < frame.length; at += 3) shift(at, 1)
  shift(3 * 3, 0.5)
  shift(5 * 3, 1)
  return frame
}

const RAISE = 11

/** The hand coming up from below the picture into the given frame, without changing its shape. */
function raise(into: Frame): Frame[] {
  const far = 190
  return Array.from({ length: RAISE }, (_, i) => {
    const t = i / RAISE
    return moveArm(Float32Array.from(into), -10 * (1 - ease(t)), far * (1 - ease(t)))
  })
}

/** Plays the captured hold forth and back, slowly, for `length` frames: held, but alive. */
function swing(frames: Frame[], length: number): Frame[] {
  const last = frames.length - 1
  return Array.from({ length }, (_, i) =>
    sample(frames, last * (0.5 - 0.5 * Math.cos((Math.PI * i) / (length - 1)))),
  )
}

/** From `rate` frames a second to {@link FPS}. */
function resample(frames: Frame[], rate: number): Frame[] {
  const length = Math.max(1, Math.round(((frames.length - 1) / rate) * FPS))
  return Array.from({ length }, (_, i) => sample(frames, ((frames.length - 1) * i) / length))
}

function sample(frames: Frame[], at: number): Frame {
  const i = Math.min(frames.length - 1, Math.floor(at))
  const t = at - i
  return mix([frames[i]!, frames[Math.min(frames.length - 1, i + 1)]!], [1 - t, t])
}

/** Weighted mean of frames; a landmark missing in one of them is taken from the others. */
export function mix(frames: Frame[], weights: number[]): Frame {
  const length = frames[0]!.length
  const mixed = new Float32Array(length)
  for (let at = 0; at < length; at++) {
    let sum = 0
    let weight = 0
    for (let k = 0; k < frames.length; k++) {
      const value = frames[k]![at]!
      if (Number.isNaN(value)) continue
      sum += value * weights[k]!
      weight += weights[k]!
    }
    mixed[at] = weight ? sum / weight : NaN
  }
  return mixed
}

/** 0 to 1 with no jolt at either end. */
export function ease(t: number): number {
  return t * t * (3 - 2 * t)
}

function speeds(frames: Frame[]): number[] {
  const hands = frames.map(handPoints)
  return hands.map((hand, i) => {
    const before = hands[i - 1]
    if (!before?.length || !hand.length) return Infinity
    return (
      hand.reduce((sum, p, k) => sum + Math.hypot(p.x - before[k]!.x, p.y - before[k]!.y), 0) / hand.length
    )
  })
}

function longestRun(values: number[], below: number): [number, number] {
  let best: [number, number] = [0, 0]
  let start = -1
  values.forEach((value, i) => {
    if (value >= below) start = -1
    else {
      if (start < 0) start = i
      if (i - start > best[1] - best[0]) best = [start, i]
    }
  })
  return best
}
