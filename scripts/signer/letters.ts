import { readFileSync } from 'node:fs'
import { BODY, FACE_POINTS, FRAME_LENGTH, HAND_POINTS, type Frame } from './landmarks'

/** Stored numbers are tenths of a unit, which is a seventh of a pixel at the size we draw. */
export const TENTHS = 10
/** The stored number of a coordinate that was not seen. */
export const MISSING = -32768

/** The captured motion of a letter: `fps` frames a second. */
export type Capture = { fps: number; frames: Frame[] }

const FOLDER = new URL('../../content/poses/', import.meta.url)
const known = new Map<string, Capture>()

/**
 * The captured motion of one letter, read from `content/poses` once.
 * @param letter a–z, either case
 * @throws Error when there is no such letter
 */
export function captureOf(letter: string): Capture {
  const name = letter.toLowerCase()
  if (!/^[a-z]$/.test(name)) throw new Error(`There is no captured motion for “${letter}”.`)
  let capture = known.get(name)
  if (!capture) known.set(name, (capture = unpack(readFileSync(new URL(`${name}.bin`, FOLDER)))))
  return capture
}

/** File: 16-bit little-endian numbers: fps, count of frames, then each frame's x y of body and face, x y z of hand. */
function unpack(file: Buffer): Capture {
  let from = 0
  const number = () => file.readInt16LE(2 * from++)
  const fps = number()
  const frames = Array.from({ length: number() }, () => {
    const frame: Frame = new Float32Array(FRAME_LENGTH)
    let to = 0
    const take = (points: number, axes: 2 | 3) => {
      for (let i = 0; i < points; i++, to += 3) {
        for (let axis = 0; axis < axes; axis++) {
          const value = number()
          frame[to + axis] = value === MISSING ? NaN : value / TENTHS
        }
      }
    }
    take(BODY.length, 2)
    take(FACE_POINTS.length, 2)
    take(HAND_POINTS, 3)
    return frame
  })
  return { fps, frames }
}
