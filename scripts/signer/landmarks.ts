/** Pose landmarks kept of the body: shoulders, elbows, wrists, left before right (numbers of the source model). */
export const BODY = [11, 12, 13, 14, 15, 16] as const

/** Face-mesh landmarks kept, by the feature they outline; each list runs along its contour. */
export const FACE = {
  oval: [10, 297, 284, 389, 454, 361, 397, 379, 400, 152, 176, 150, 172, 132, 234, 162, 54, 67],
  lips: [61, 40, 37, 0, 267, 270, 291, 321, 314, 17, 84, 91],
  mouth: [78, 81, 13, 311, 308, 402, 14, 178],
  rightEye: [33, 160, 159, 158, 133, 153, 145, 144],
  leftEye: [362, 385, 386, 387, 263, 373, 374, 380],
  irises: [468, 473],
  rightBrow: [70, 63, 105, 66, 107, 55, 65, 52, 53, 46],
  leftBrow: [300, 293, 334, 296, 336, 285, 295, 282, 283, 276],
  nose: [98, 97, 2, 326, 327, 4, 168],
} as const

export type FaceFeature = keyof typeof FACE

/** How many landmarks a hand has, and where each finger's four points start (thumb first). */
export const HAND_POINTS = 21
export const FINGERS = [1, 5, 9, 13, 17] as const

/** All kept face landmarks in stored order. */
export const FACE_POINTS: number[] = Object.values(FACE).flat()

const faceStarts = new Map<FaceFeature, number>()
let next = 0
for (const [feature, points] of Object.entries(FACE)) {
  faceStarts.set(feature as FaceFeature, next)
  next += points.length
}

/**
 * One moment of a signer: x, y and z of body, face and signing hand, flat, in units of the captured space
 * (500 wide and high, y down, smaller z is nearer). A landmark that was not seen is NaN.
 */
export type Frame = Float32Array

/** A point of a frame. */
export type Point = { x: number; y: number; z: number }

const FACE_AT = BODY.length
const HAND_AT = FACE_AT + FACE_POINTS.length

/** Numbers in one {@link Frame}. */
export const FRAME_LENGTH = (HAND_AT + HAND_POINTS) * 3

/** Where the hand's numbers start in a {@link Frame}. */
export const HAND_START = HAND_AT * 3

function at(frame: Frame, index: number): Point | null {
  const x = frame[index * 3]!
  const y = frame[index * 3 + 1]!
  return Number.isNaN(x) || Number.isNaN(y) ? null : { x, y, z: frame[index * 3 + 2]! }
}

/** A body point by its number in the source model, or null when it was not seen. */
export function bodyPoint(frame: Frame, id: (typeof BODY)[number]): Point | null {
  return at(frame, BODY.indexOf(id))
}

/** The contour of a feature, or an empty list when any of its points is missing. */
export function facePoints(frame: Frame, feature: FaceFeature): Point[] {
  const start = FACE_AT + faceStarts.get(feature)!
  return all(frame, start, FACE[feature].length)
}

/** The 21 hand points (wrist, then four each from thumb to little finger), or an empty list when not seen. */
export function handPoints(frame: Frame): Point[] {
  return all(frame, HAND_AT, HAND_POINTS)
}

function all(frame: Frame, start: number, count: number): Point[] {
  const found = Array.from({ length: count }, (_, i) => at(frame, start + i))
  return found.every((point) => point !== null) ? found : []
}
