import { ease, FPS, mix, moveArm } from './frames'
import type { Frame } from './landmarks'
import { isMovement, signFrames } from './motion'

export type SequenceOptions = {
  /** Seconds a handshape is held; movements are always shown whole */
  hold?: number
  /** Seconds from one letter to the next */
  blend?: number
}

/**
 * Letters signed one after the other without lowering the hand, again and again, at 30 frames a second. Never ends.
 * @param letters at least one letter a–z, either case
 * @throws Error when there is no letter, or one that is not known
 */
export function* sequence(
  letters: string[],
  { hold = 0.9, blend = 0.25 }: SequenceOptions = {},
): Generator<Frame, never> {
  if (!letters.length) throw new Error('There is no letter to sign.')
  const runs = letters.map((letter) => signed(letter, Math.round(hold * FPS)))
  const length = Math.max(2, Math.round(blend * FPS))
  let shown = 0
  for (let i = 0; ; i = (i + 1) % runs.length) {
    const next = (i + 1) % runs.length
    const again = letters[i]!.toLowerCase() === letters[next]!.toLowerCase()
    const frames = [...runs[i]!, ...change(runs[i]!.at(-1)!, runs[next]![0]!, length, again)]
    for (const frame of frames) yield breathe(frame, shown++)
  }
}

/** The whole signer a little up or down, so that no two pictures are the same even while a hand rests. */
function breathe(frame: Frame, shown: number): Frame {
  const dy = 0.9 * Math.sin((shown / FPS) * 2)
  return frame.map((value, at) => (at % 3 === 1 ? value + dy : value))
}

/** The letter for about `hold` frames: forth and back through its captured hold. */
function signed(letter: string, hold: number): Frame[] {
  const frames = signFrames(letter)
  if (isMovement(letter)) return frames
  const turn = 2 * (frames.length - 1)
  return Array.from({ length: hold }, (_, i) => {
    const at = i % turn
    return frames[at < frames.length ? at : turn - at]!
  })
}

/** From one letter to the next; the same letter again is told by a small move aside, as signers do. */
function change(from: Frame, to: Frame, length: number, again: boolean): Frame[] {
  return Array.from({ length }, (_, i) => {
    const t = (i + 1) / (length + 1)
    const frame = mix([from, to], [1 - ease(t), ease(t)])
    return again ? moveArm(frame, -14 * Math.sin(Math.PI * t), 0) : frame
  })
}
