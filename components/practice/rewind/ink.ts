import { longestStroke, mostStrokes, type Ink, type Stroke } from './read-take'

/** Where ink is drawn: one frame of one take. */
export type Sheet = { take: string; frame: number }

/** Whether `one` goes before `other`. */
export function isNewerInk(one: Ink, other: Ink | null): boolean {
  if (!other) return true
  return one.rev > other.rev || (one.rev === other.rev && one.by > other.by)
}

/** The strokes on a sheet; those on another one are not shown. */
export function strokesOn(ink: Ink | null, sheet: Sheet | null): Stroke[] {
  return ink && sheet && ink.take === sheet.take && ink.frame === sheet.frame ? ink.strokes : []
}

/** Ink with one stroke more. On a new sheet it begins anew; the oldest stroke goes when there are too many. */
export function addStroke(ink: Ink | null, sheet: Sheet, by: string, stroke: Stroke): Ink {
  return next(ink, sheet, by, [...strokesOn(ink, sheet), stroke].slice(-mostStrokes))
}

export function undoStroke(ink: Ink | null, sheet: Sheet, by: string): Ink {
  return next(ink, sheet, by, strokesOn(ink, sheet).slice(0, -1))
}

export function clearInk(ink: Ink | null, sheet: Sheet, by: string): Ink {
  return next(ink, sheet, by, [])
}

const next = (ink: Ink | null, sheet: Sheet, by: string, strokes: Stroke[]): Ink => ({
  ...sheet,
  rev: (ink?.rev ?? 0) + 1,
  by,
  strokes,
})

/** A line as it was drawn, in shares of width and height, as a stroke: no more points than may be sent. */
export function toStroke(line: [x: number, y: number][]): Stroke {
  const most = longestStroke / 2
  const every = Math.max(1, (line.length - 1) / (most - 1))
  const count = Math.min(most, line.length)
  const picked = Array.from({ length: count }, (_, at) => line[Math.round(at * every)] ?? line.at(-1)!)
  return picked.flatMap((point) => point.map((share) => Math.round(Math.min(1, Math.max(0, share)) * 1_000)))
}
