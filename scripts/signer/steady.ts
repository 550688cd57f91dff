import { correctHand } from './correct-hand'
import { mix, moveArm } from './frames'
import { handPoints, type Frame } from './landmarks'
import { captureOf } from './letters'

/** Where the middle of the held hand is placed, so that it stays in one spot from letter to letter. */
const PLACE = { x: 96, y: 214 }

/** A held hand moves less than this, in units a captured frame. */
const STILL = 2.5

export type Steady = {
  /** Captured frames a second */
  fps: number
  frames: Frame[]
  /** How far the hand moved since the frame before, in units */
  speed: number[]
  /** First and last frame of the longest time the hand is held still */
  still: [number, number]
}

/**
 * The captured letter smoothed over time, corrected, and moved so that the hand is in its place.
 * @param moving whether the letter is a movement: then the whole movement is centred, not the held hand
 */
export function steady(letter: string, moving: boolean): Steady {
  const { fps, frames: raw } = captureOf(letter)
  const near = (i: number) => raw[Math.max(0, Math.min(raw.length - 1, i))]!
  const frames = raw.map((_, i) => mix([near(i - 1), near(i), near(i + 1)], [0.2, 0.6, 0.2]))
  const speed = speeds(frames)
  const still = longestRun(speed, STILL)
  const held = (moving ? frames.slice(0, still[1] + 1) : frames.slice(still[0], still[1] + 1)).flatMap(
    handPoints,
  )
  const dx = PLACE.x - middle(held.map((point) => point.x))
  const dy = PLACE.y - middle(held.map((point) => point.y))
  for (const frame of frames) moveArm(correctHand(letter, frame), dx, dy)
  return { fps, frames, speed, still }
}

function middle(values: number[]): number {
  return (Math.min(...values) + Math.max(...values)) / 2
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
