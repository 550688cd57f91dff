import { HAND_START, type Frame } from './landmarks'

/** Frames a second of everything drawn. */
export const FPS = 30

/** Weighted mean of frames; a landmark missing in some of them is taken from the others. */
export function mix(frames: Frame[], weights: number[]): Frame {
  const mixed = new Float32Array(frames[0]!.length)
  for (let at = 0; at < mixed.length; at++) {
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

/** The moment at a fractional place in a run of frames. */
export function sample(frames: Frame[], place: number): Frame {
  const i = Math.min(frames.length - 1, Math.floor(place))
  const t = place - i
  return mix([frames[i]!, frames[Math.min(frames.length - 1, i + 1)]!], [1 - t, t])
}

/** From `rate` frames a second to {@link FPS}; the last frame is left to what follows. */
export function resample(frames: Frame[], rate: number): Frame[] {
  const length = Math.round(((frames.length - 1) / rate) * FPS)
  return Array.from({ length }, (_, i) => sample(frames, ((frames.length - 1) * i) / length))
}

/** Moves the signing hand by `dx`, `dy` units, in place; the elbow goes half as far. */
export function moveArm(frame: Frame, dx: number, dy: number): Frame {
  const shift = (start: number, share: number) => {
    frame[start]! += dx * share
    frame[start + 1]! += dy * share
  }
  const [elbow, wrist] = [3 * 3, 5 * 3]
  shift(elbow, 0.5)
  shift(wrist, 1)
  for (let at = HAND_START; at < frame.length; at += 3) shift(at, 1)
  return frame
}

/** 0 to 1 with no jolt at either end. */
export function ease(t: number): number {
  return t * t * (3 - 2 * t)
}
