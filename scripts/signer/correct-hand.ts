import { HAND_START, type Frame } from './landmarks'

/**
 * Where the estimated depth puts the thumb on the wrong side of the fingers, in units added to its depth; negative is
 * nearer. Without it S looks like a fist that has lost its thumb, and T like N.
 */
const THUMB_NEARER: Record<string, number> = { s: -9, t: -9, i: -12, k: -14, u: -10, v: -10 }

type Turn = { knuckle: number; joints: number[]; length: number; turn: number }

/**
 * K was captured from the side, where the second finger, which leans towards the viewer, lies exactly before the first,
 * and the thumb beside both. The finger is shown shorter and turned aside and the thumb laid between the two.
 */
const TURNED: Record<string, Turn[]> = {
  k: [
    { knuckle: 9, joints: [10, 11, 12], length: 0.76, turn: -0.34 },
    { knuckle: 2, joints: [3, 4], length: 0.95, turn: -0.26 },
  ],
}

/** Mends what the capture got wrong about a letter's hand. Changes the frame and gives it back. */
export function correctHand(letter: string, frame: Frame): Frame {
  for (const point of [2, 3, 4]) frame[at(point) + 2]! += THUMB_NEARER[letter] ?? 0
  for (const { knuckle, joints, length, turn } of TURNED[letter] ?? []) {
    const [baseX, baseY] = [frame[at(knuckle)]!, frame[at(knuckle) + 1]!]
    const [cos, sin] = [Math.cos(turn) * length, Math.sin(turn) * length]
    for (const joint of joints) {
      const [x, y] = [frame[at(joint)]! - baseX, frame[at(joint) + 1]! - baseY]
      frame[at(joint)] = baseX + x * cos - y * sin
      frame[at(joint) + 1] = baseY + x * sin + y * cos
    }
  }
  return frame
}

function at(point: number): number {
  return HAND_START + point * 3
}
