import type { Grade, Off } from '@/lib/practice/verdict-words'

export type Judged = { grade: Grade; off: Off[] }
export type VerdictSent = Judged & { sign: string }

/** The verdict panel: which sign is in hand, what was said of each, and what was off in a sign not graded yet. */
export type Board = {
  signs: string[]
  selected: string | null
  judged: Record<string, Judged>
  pending: Off[]
}

export type BoardStep = { board: Board; send: VerdictSent | null }

/** A board for `signs` with what is already stored (`verdicts`, this trainer's own): the first open sign is in hand. */
export function openBoard(signs: string[], verdicts: VerdictSent[]): Board {
  const judged = Object.fromEntries(verdicts.map(({ sign, grade, off }) => [sign, { grade, off }]))
  const selected = signs.find((sign) => !judged[sign]) ?? signs[0] ?? null
  return { signs, selected, judged, pending: [] }
}

/** Takes `sign` in hand. */
export function select(board: Board, sign: string): Board {
  return sign === board.selected ? board : { ...board, selected: sign, pending: [] }
}

/** One sign on or back; stops at both ends. */
export function move(board: Board, by: 1 | -1): Board {
  const at = board.signs.indexOf(board.selected ?? '')
  const next = board.signs[at + by]
  return next ? select(board, next) : board
}

/** The next sign without a verdict, from the one in hand round to it again. */
function nextOpen(board: Board, judged: Board['judged']): string | null {
  const at = board.signs.indexOf(board.selected ?? '')
  const round = [...board.signs.slice(at + 1), ...board.signs.slice(0, at)]
  return round.find((sign) => !judged[sign]) ?? null
}

/**
 * Grades the sign in hand. Good and easy go on to the next open sign; again and hard keep it in hand, because it
 * will be signed once more and what was off may still be added. A second grade replaces the first.
 */
export function grade(board: Board, given: Grade): BoardStep {
  const sign = board.selected
  if (!sign) return { board, send: null }
  const well = given === 'good' || given === 'easy'
  const off = board.judged[sign]?.off ?? board.pending
  const judged = { ...board.judged, [sign]: { grade: given, off } }
  const selected = (well && nextOpen(board, judged)) || sign
  return { board: { ...board, judged, selected, pending: [] }, send: { sign, grade: given, off } }
}

/** Marks or unmarks what was off: before a grade it waits for it, after a grade it is sent along anew. */
export function toggleOff(board: Board, off: Off): BoardStep {
  const sign = board.selected
  if (!sign) return { board, send: null }
  const was = board.judged[sign]
  const before = was?.off ?? board.pending
  const after = before.includes(off) ? before.filter((one) => one !== off) : [...before, off]
  if (!was) return { board: { ...board, pending: after }, send: null }
  const now = { grade: was.grade, off: after }
  return { board: { ...board, judged: { ...board.judged, [sign]: now } }, send: { sign, ...now } }
}

/** Takes back what the server refused: the sign shows what is stored (`stored`, or nothing). */
export function takeBack(board: Board, sign: string, stored: Judged | null): Board {
  const { [sign]: _refused, ...rest } = board.judged
  return { ...board, judged: stored ? { ...rest, [sign]: stored } : rest, selected: sign }
}

/** What was off in the sign in hand. */
export function offNow(board: Board): Off[] {
  const sign = board.selected
  return (sign && board.judged[sign]?.off) || board.pending
}
