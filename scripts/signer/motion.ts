import { ease, FPS, moveArm, resample, sample } from './frames'
import { facePoints, type Frame } from './landmarks'
import { steady } from './steady'

/** Letters whose sign is a movement, and the captured frame it starts at. */
const MOVEMENT_STARTS: Record<string, number> = { j: 4, z: 0 }

/** Captured motion plays this much slower, so that it can be followed. */
const SLOWER = { shape: 1.25, movement: 1.6 }

/** Seconds a handshape is held; a movement rests before it starts and where it ends. */
const HOLD = { shape: 1.1, before: 0.3, after: 0.5 }

/** Captured frames in which the hand moves more than this, in units, are blurred and left out. */
const BLURRED = 30

/** After a movement the hand rests when it moves less than this, in units a captured frame. */
const RESTING = 6.5

/** The hand comes up from this far below, in units, within this many frames. */
const RAISE = { from: 240, frames: 12 }

type Parts = {
  /** Frames that lead into the sign, the sign itself, frames that lead out of it */
  into: Frame[]
  sign: Frame[]
  out: Frame[]
}

const known = new Map<string, Parts>()

/**
 * One letter from arm down to arm down, at 30 frames a second: the hand comes up, the handshape is held for about a
 * second (J and Z: the movement is made), the hand goes down. The end meets the start, so it loops.
 * @param letter a–z, either case
 * @throws Error when there is no such letter
 */
export function letterFrames(letter: string): Frame[] {
  const { into, sign, out } = partsOf(letter)
  const up = raise(into[0] ?? sign[0]!)
  const down = raise(out.at(-1) ?? sign.at(-1)!).reverse()
  return [...up, ...into, ...sign, ...out, ...down]
}

/** The frames in which the letter is made, without coming and going. */
export function signFrames(letter: string): Frame[] {
  return partsOf(letter).sign
}

/** Whether the letter is a movement, which must be shown whole. */
export function isMovement(letter: string): boolean {
  return letter.toLowerCase() in MOVEMENT_STARTS
}

/** The number of the frame of {@link letterFrames} that shows the letter best: held (or about to move), eyes open. */
export function bestFrame(letter: string): number {
  const { into, sign } = partsOf(letter)
  const [from, to] = isMovement(letter) ? [0, HOLD.before * FPS] : [sign.length * 0.3, sign.length * 0.8]
  let best = Math.round(from)
  for (let i = best; i < to; i++) if (eyesOpen(sign[i]!) > eyesOpen(sign[best]!) + 0.2) best = i
  return RAISE.frames + into.length + best
}

function partsOf(letter: string): Parts {
  const name = letter.toLowerCase()
  let parts = known.get(name)
  if (!parts) known.set(name, (parts = isMovement(name) ? movement(name) : shape(name)))
  return parts
}

function shape(letter: string): Parts {
  const { fps, frames, speed, still } = steady(letter, false)
  let [start, end] = still
  while (start > 1 && speed[start]! < BLURRED) start--
  while (end < frames.length - 1 && speed[end + 1]! < BLURRED) end++
  const rate = fps / SLOWER.shape
  return {
    into: resample(frames.slice(start, still[0] + 1), rate),
    sign: swing(frames.slice(still[0], still[1] + 1), Math.round(HOLD.shape * FPS)),
    out: resample(frames.slice(still[1], end + 1), rate),
  }
}

function movement(letter: string): Parts {
  const { fps, frames, speed } = steady(letter, true)
  const start = MOVEMENT_STARTS[letter]!
  // From the back: the hand goes down, before that it rests, and where the rest begins the movement ends.
  let end = frames.length - 1
  while (speed[end]! > RESTING) end--
  while (speed[end - 1]! <= RESTING) end--
  const moving = resample(frames.slice(start, end + 1), fps / SLOWER.movement)
  return {
    into: [],
    sign: [...rest(frames[start]!, HOLD.before), ...moving, ...rest(frames[end]!, HOLD.after)],
    out: [],
  }
}

function rest(frame: Frame, seconds: number): Frame[] {
  return Array.from({ length: Math.round(seconds * FPS) }, () => frame)
}

/** The hand coming up into the given frame without changing its shape. */
function raise(into: Frame): Frame[] {
  return Array.from({ length: RAISE.frames }, (_, i) => {
    const left = 1 - ease(i / RAISE.frames)
    return moveArm(Float32Array.from(into), -10 * left, RAISE.from * left)
  })
}

/** Plays the captured hold once, slowly, for `length` frames, so that it is held but alive. */
function swing(frames: Frame[], length: number): Frame[] {
  return Array.from({ length }, (_, i) => sample(frames, (frames.length - 1) * ease(i / (length - 1))))
}

function eyesOpen(frame: Frame): number {
  const lids = facePoints(frame, 'rightEye')
  return lids.length ? lids[6]!.y - lids[2]!.y : 0
}
