import type { Grade, Off } from '@/lib/practice/verdict-words'
import type { TryToJudge } from '@/lib/tries/messages'

/** What is said of one try. `pressedAt`: when, ms since 1970; of what is sent about it the highest `rev` stands. */
export type Said = { verdictId: string; grade: Grade; off: Off[]; rev: number; pressedAt: number }

/** The whole of it, as the server wants it. */
export type TrySent = Said & { tryId: string; undone: boolean }

/**
 * One learner's tries, one after the other. `at`: which is in front, behind the last one: the end; `lingers`: it was judged
 * just now, and what was off may still be added before the next one comes; `pending`: what was off in one not judged yet;
 * `gone`: not shown any more; `past`: what each press changed (`was`, null for a new verdict).
 */
export type JudgeBoard = {
  tries: TryToJudge[]
  at: number
  lingers: boolean
  said: Record<string, Said>
  gone: string[]
  pending: Off[]
  past: { id: string; was: Said | null }[]
}

export type JudgeStep = { board: JudgeBoard; send: TrySent | null }

export const openJudging = (tries: TryToJudge[]): JudgeBoard => ({
  ...{ tries, at: 0, lingers: false, said: {}, gone: [], pending: [], past: [] },
})

/** The try in front; undefined at the end. */
export const inFront = ({ tries, at }: JudgeBoard): TryToJudge | undefined => tries[at]

/** The try that comes after this one. */
export const comesNext = (board: JudgeBoard): TryToJudge | undefined => board.tries[nextOpen(board)]

/** The next one not judged, from the one in front round to it; behind the last one when there is none. */
function nextOpen({ tries, at, said, gone }: JudgeBoard): number {
  const open = (id: string) => !said[id] && !gone.includes(id)
  const round = [...tries.keys()].map((step) => (at + 1 + step) % tries.length)
  return round.find((index) => index !== at && open(tries[index]!.id)) ?? tries.length
}

const show = (board: JudgeBoard, at: number): JudgeBoard => ({ ...board, at, lingers: false, pending: [] })

/** On to the next one that is not judged. */
export const goOn = (board: JudgeBoard): JudgeBoard => show(board, nextOpen(board))

/** One on or back, judged or not; on from the last one is the end. */
export function moveTry(board: JudgeBoard, by: 1 | -1): JudgeBoard {
  const there = (at: number) => at === board.tries.length || !board.gone.includes(board.tries[at]!.id)
  let at = board.at + by
  while (at >= 0 && at < board.tries.length && !there(at)) at += by
  return at < 0 || at > board.tries.length ? board : show(board, at)
}

function put(board: JudgeBoard, id: string, one: Said): JudgeStep {
  const past = [...board.past, { id, was: board.said[id] ?? null }]
  const next = { ...board, past, said: { ...board.said, [id]: one }, pending: [] }
  return { board: next, send: { tryId: id, ...one, undone: false } }
}

/**
 * Judges the try in front; another press replaces the grade. Good and easy bring the next one at once; again and hard keep
 * it for a moment, because what was off is often said after the grade.
 * @param press a new id, and when it was (ms since 1970)
 */
export function gradeTry(board: JudgeBoard, grade: Grade, press: { id: string; at: number }): JudgeStep {
  const id = inFront(board)?.id
  if (!id) return { board, send: null }
  const was = board.said[id]
  const { board: next, send } = put(
    board,
    id,
    was
      ? { ...was, grade, rev: was.rev + 1 }
      : { verdictId: press.id, grade, off: board.pending, rev: 0, pressedAt: press.at },
  )
  const well = grade === 'good' || grade === 'easy'
  return { board: well ? goOn(next) : { ...next, lingers: true }, send }
}

/** Marks or unmarks what was off: before a grade it waits for it, after a grade it is sent along anew. */
export function toggleTryOff(board: JudgeBoard, off: Off): JudgeStep {
  const id = inFront(board)?.id
  if (!id) return { board, send: null }
  const was = board.said[id]
  const before = was?.off ?? board.pending
  const after = before.includes(off) ? before.filter((one) => one !== off) : [...before, off]
  if (!was) return { board: { ...board, pending: after }, send: null }
  return put(board, id, { ...was, off: after, rev: was.rev + 1 })
}

/** Takes the last press back, whatever it was, and brings the try it was about. */
export function undoTry(board: JudgeBoard): JudgeStep {
  const last = board.past.at(-1)
  const now = last && board.said[last.id]
  if (!last || !now) return { board, send: null }
  const { [last.id]: _, ...others } = board.said
  const back = last.was && { ...last.was, rev: now.rev + 1 }
  const said = back ? { ...board.said, [last.id]: back } : others
  const at = board.tries.findIndex(({ id }) => id === last.id)
  const send = back
    ? { tryId: last.id, ...back, undone: false }
    : { tryId: last.id, ...now, rev: now.rev + 1, undone: true }
  return { board: { ...show(board, at), said, past: board.past.slice(0, -1) }, send }
}

/** A try is not shown any more: nothing new can be said of it, and the next one comes if it was in front. */
export function loseTry(board: JudgeBoard, id: string): JudgeBoard {
  if (board.gone.includes(id)) return board
  const { [id]: _, ...said } = board.said
  const past = board.past.filter((one) => one.id !== id)
  const next = { ...board, said, past, gone: [...board.gone, id] }
  return inFront(board)?.id === id ? goOn(next) : next
}

/** What was sent never got through: it is not said, and stands in front again, unless something later was sent. */
export function takeTryBack(board: JudgeBoard, { tryId, rev }: TrySent): JudgeBoard {
  if (board.said[tryId] && board.said[tryId].rev > rev) return board
  const { [tryId]: _, ...said } = board.said
  const at = board.tries.findIndex(({ id }) => id === tryId)
  return { ...show(board, at), said, past: board.past.filter(({ id }) => id !== tryId) }
}

/** What was off in the try in front. */
export function tryOff(board: JudgeBoard): Off[] {
  const id = inFront(board)?.id
  return (id && board.said[id]?.off) || board.pending
}

/** The signs that went wrong, of what was said. */
export function wentWrong({ tries, said }: JudgeBoard): string[] {
  return tries.flatMap(({ id, sign }) =>
    said[id] && (said[id].grade === 'again' || said[id].grade === 'hard') ? [sign] : [],
  )
}
