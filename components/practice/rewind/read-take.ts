/** How often a second a picture is kept, and for how many seconds. */
export const ringFps = 20
export const ringSeconds = 10

/** A print of a frame is this many grey points: enough to find the same frame again, not to see anything. */
export const printSize = { width: 6, height: 4 } as const
const points = printSize.width * printSize.height
const mostFrames = ringFps * ringSeconds + 1

/** The moments that somebody looks back at. */
export type TakeSent = {
  id: string
  /** When its first frame was shown, on the clock of who sends it, in ms */
  from: number
  frames: number
  /** One {@link printSize} print a frame, in base64 */
  prints: string
}

/** Points in thousandths of the picture's width and height, x and y in turn. */
export type Stroke = number[]

/** What is drawn on one frame of a take. The last `rev` wins, of two with the same the greater `by`. */
export type Ink = { take: string; frame: number; rev: number; by: string; strokes: Stroke[] }

export const mostStrokes = 12
/** Numbers in one stroke: 60 points */
export const longestStroke = 120

type Fields = Record<string, unknown>

const isText = (value: unknown, most: number): value is string =>
  typeof value === 'string' && value.length > 0 && value.length <= most
const isCount = (value: unknown, most: number): value is number =>
  Number.isInteger(value) && (value as number) >= 0 && (value as number) <= most

/** Reads a take as another browser sent it; null unless all of it is as it should be. */
export function readTake({ id, from, frames, prints }: Fields): TakeSent | null {
  if (!isText(id, 80) || typeof from !== 'number' || !Number.isFinite(from)) return null
  if (!isCount(frames, mostFrames) || !isText(prints, 8_000) || !/^[A-Za-z0-9+/]+=*$/.test(prints))
    return null
  return atob(prints).length === frames * points ? { id, from, frames, prints } : null
}

/** Reads ink as another browser sent it. */
export function readInk({ take, frame, rev, by, strokes }: Fields): Ink | null {
  if (!isText(take, 80) || !isText(by, 80) || !isCount(frame, mostFrames)) return null
  if (!isCount(rev, 1e9) || !Array.isArray(strokes) || strokes.length > mostStrokes) return null
  return strokes.every(isStroke) ? { take, frame, rev, by, strokes } : null
}

function isStroke(stroke: unknown): stroke is Stroke {
  return (
    Array.isArray(stroke) &&
    stroke.length >= 2 &&
    stroke.length <= longestStroke &&
    stroke.length % 2 === 0 &&
    stroke.every((point) => isCount(point, 1_000))
  )
}
