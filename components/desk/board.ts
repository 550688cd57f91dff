import { durations } from '@/lib/durations'
import type { Grade, Off } from '@/lib/practice/verdict-words'

export type Judged = { grade: Grade; off: Off[] }

/** One judged try of a sign. `pressedAt`: when, ms since 1970; of what is sent about it the highest `rev` stands. */
export type Try = Judged & { id: string; sign: string; rev: number; pressedAt: number }

/** The whole of one try, as the server wants it. */
export type VerdictSent = Judged & {
  verdictId: string
  sign: string
  rev: number
  pressedAt: number
  undone: boolean
}

/**
 * The verdict panel: which sign is in hand, each judged try, what was said last of each sign, what was off in a sign not
 * graded yet; and what each press changed (`was`, null for a new try), so that presses can be taken back one by one.
 */
export type Board = {
  signs: string[]
  selected: string | null
  tries: Try[]
  judged: Record<string, Judged>
  pending: Off[]
  past: { id: string; was: Try | null }[]
}

export type BoardStep = { board: Board; send: VerdictSent | null }

/** A board for `signs` with what is already stored (`tries`, this trainer's own, in order): the first open sign is in hand. */
export function openBoard(signs: string[], tries: Try[]): Board {
  const judged = lastOfEach(tries)
  const selected = signs.find((sign) => !judged[sign]) ?? signs[0] ?? null
  return { signs, selected, tries, judged, pending: [], past: tries.map(({ id }) => ({ id, was: null })) }
}

function lastOfEach(tries: Try[]): Board['judged'] {
  return Object.fromEntries(tries.map(({ sign, grade, off }) => [sign, { grade, off }]))
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

const lastTry = (board: Board, sign: string) => board.tries.findLast((one) => one.sign === sign)

/** Puts a try on the board, new or changed. */
function put(board: Board, one: Try): { board: Board; send: VerdictSent } {
  const was = board.tries.find(({ id }) => id === one.id) ?? null
  const tries = was ? board.tries.map((old) => (old.id === one.id ? one : old)) : [...board.tries, one]
  const past = [...board.past, { id: one.id, was }]
  return { board: { ...board, tries, past, judged: lastOfEach(tries), pending: [] }, send: toSend(one) }
}

function toSend({ id, ...rest }: Try, undone = false): VerdictSent {
  return { verdictId: id, ...rest, undone }
}

/**
 * Grades the sign in hand. Good and easy go on to the next open sign; again and hard keep it in hand, because it
 * will be signed once more and what was off may still be added. A second grade judges the next try; only within
 * `slip`, in which nobody signs again, does it replace the first.
 * @param press a new id, and when it was (ms since 1970)
 */
export function grade(board: Board, given: Grade, press: { id: string; at: number }): BoardStep {
  const sign = board.selected
  if (!sign) return { board, send: null }
  const last = lastTry(board, sign)
  const pressedAt = Math.max(press.at, ...board.tries.map((one) => one.pressedAt + 1))
  const slip = last && press.at - last.pressedAt < durations.slip
  const { board: next, send } = put(
    board,
    slip
      ? { ...last, grade: given, rev: last.rev + 1 }
      : { id: press.id, sign, grade: given, off: board.pending, rev: 0, pressedAt },
  )
  const well = given === 'good' || given === 'easy'
  return { board: { ...next, selected: (well && nextOpen(board, next.judged)) || sign }, send }
}

/** Marks or unmarks what was off: before a grade it waits for it, after a grade it is sent along anew. */
export function toggleOff(board: Board, off: Off): BoardStep {
  const sign = board.selected
  if (!sign) return { board, send: null }
  const was = lastTry(board, sign)
  const before = was?.off ?? board.pending
  const after = before.includes(off) ? before.filter((one) => one !== off) : [...before, off]
  if (!was) return { board: { ...board, pending: after }, send: null }
  return put(board, { ...was, off: after, rev: was.rev + 1 })
}

/** Takes the last press back, whatever it was, and the sign it was about in hand. */
export function undo(board: Board): BoardStep {
  const last = board.past.at(-1)
  const now = board.tries.find(({ id }) => id === last?.id)
  if (!last || !now) return { board, send: null }
  const rest = { ...board, past: board.past.slice(0, -1), selected: now.sign, pending: [] }
  if (!last.was) return { board: without(rest, now.id), send: toSend({ ...now, rev: now.rev + 1 }, true) }
  const back = { ...last.was, rev: now.rev + 1 }
  const tries = board.tries.map((one) => (one.id === back.id ? back : one))
  return { board: { ...rest, tries, judged: lastOfEach(tries) }, send: toSend(back) }
}

function without(board: Board, id: string): Board {
  const tries = board.tries.filter((one) => one.id !== id)
  return { ...board, tries, judged: lastOfEach(tries) }
}

/**
 * Takes back what the server refused: the try shows what is stored (`stored`), or goes. What has been pressed since is
 * sent with all that came before it, so then there is nothing to take back.
 */
export function takeBack(board: Board, { verdictId, sign, rev }: VerdictSent, stored: Try | null): Board {
  if (board.tries.some((one) => one.id === verdictId && one.rev > rev)) return board
  const rest = { ...board, selected: sign, past: board.past.filter(({ id }) => id !== verdictId) }
  if (!stored) return without(rest, verdictId)
  const others = board.tries.filter(({ id }) => id !== verdictId)
  const tries = [...others, stored].sort((a, b) => a.pressedAt - b.pressedAt)
  return { ...rest, tries, judged: lastOfEach(tries), past: [...rest.past, { id: verdictId, was: null }] }
}

/** What was off in the sign in hand. */
export function offNow(board: Board): Off[] {
  const sign = board.selected
  return (sign && board.judged[sign]?.off) || board.pending
}
