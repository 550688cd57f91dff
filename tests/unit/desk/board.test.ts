import { describe, expect, it } from 'vitest'
import {
  grade,
  move,
  offNow,
  openBoard,
  select,
  takeBack,
  toggleOff,
  undo,
  type Board,
  type Try,
} from '@/components/desk/board'
import { durations } from '@/lib/durations'
import type { Grade } from '@/lib/practice/verdict-words'

const signs = ['w', 'x', 'y']
const stored = (sign: string, given: Grade, more: Partial<Try> = {}): Try => ({
  ...{ id: `stored-${sign}`, sign, grade: given, off: [], rev: 0, pressedAt: 1 },
  ...more,
})
const fresh = () => openBoard(signs, [])

let presses = 0
/** A press well after the last one: nobody's slip. */
const give = (board: Board, given: Grade, after: number = durations.slip) => {
  const last = Math.max(0, ...board.tries.map((one) => one.pressedAt))
  return grade(board, given, { id: `try-${presses++}`, at: last + after })
}

describe('the verdict board', () => {
  it('opens on the first sign without a verdict', () => {
    expect(fresh().selected).toBe('w')
    expect(openBoard(signs, [stored('w', 'good')]).selected).toBe('x')
    expect(openBoard([], []).selected).toBeNull()
  })

  it('goes on after good and easy, past what is judged', () => {
    const known = openBoard(signs, [stored('x', 'easy')])
    const { board, send } = give(known, 'good')
    expect(send).toMatchObject({ sign: 'w', grade: 'good', off: [], rev: 0, undone: false })
    expect(board.selected).toBe('y')
    expect(give(known, 'easy').board.selected).toBe('y')
  })

  it('comes back to a sign that was passed over', () => {
    const last = move(move(fresh(), 1), 1)
    expect(give(last, 'good').board.selected).toBe('w')
  })

  it('keeps the sign in hand after again and hard, and judges the next try by itself', () => {
    const first = give(fresh(), 'again')
    expect(first.board.selected).toBe('w')
    const second = give(first.board, 'hard')
    expect(second.send).toMatchObject({ sign: 'w', grade: 'hard', off: [], rev: 0 })
    expect(second.send!.verdictId).not.toBe(first.send!.verdictId)
    expect(second.send!.pressedAt).toBeGreaterThan(first.send!.pressedAt)
    expect(second.board.judged.w).toEqual({ grade: 'hard', off: [] })
  })

  it('takes a second grade within a moment for a slip of the first', () => {
    const first = toggleOff(give(fresh(), 'again').board, 'face')
    const second = give(first.board, 'hard', durations.slip - 1)
    expect(second.send).toMatchObject({ ...first.send, grade: 'hard', off: ['face'], rev: 2 })
    expect(second.board.tries).toHaveLength(1)
  })

  it('sends what was off with the grade when it was pressed before', () => {
    const before = toggleOff(fresh(), 'handshape')
    expect(before.send).toBeNull()
    expect(give(before.board, 'again').send).toMatchObject({ sign: 'w', grade: 'again', off: ['handshape'] })
  })

  it('sends the same verdict once more when what was off comes after it; the next try begins clean', () => {
    const judged = give(fresh(), 'again')
    const marked = toggleOff(judged.board, 'face')
    expect(marked.send).toEqual({ ...judged.send, off: ['face'], rev: 1 })
    expect(toggleOff(marked.board, 'face').send).toMatchObject({ off: [], rev: 2 })
    expect(give(marked.board, 'good').send).toMatchObject({ grade: 'good', off: [] })
  })

  it('undoes press by press: what was off, then the try, then the try before', () => {
    const first = give(fresh(), 'good')
    const second = give(select(first.board, 'x'), 'again')
    const marked = toggleOff(second.board, 'movement')
    const unmarked = undo(marked.board)
    expect(unmarked.send).toEqual({ ...second.send, rev: 2 })
    const gone = undo(unmarked.board)
    expect(gone.send).toMatchObject({ verdictId: second.send!.verdictId, rev: 3, undone: true })
    expect(gone.board.judged).toEqual({ w: { grade: 'good', off: [] } })
    const empty = undo(gone.board)
    expect(empty.send).toMatchObject({ verdictId: first.send!.verdictId, undone: true })
    expect(empty.board).toMatchObject({ judged: {}, selected: 'w' })
    expect(undo(empty.board).send).toBeNull()
  })

  it('after an undo shows what was said of the try before; a reload can be undone behind', () => {
    const tries = [
      stored('w', 'again', { id: 'one', pressedAt: 1 }),
      stored('w', 'good', { id: 'two', pressedAt: 2 }),
    ]
    const { board, send } = undo(openBoard(signs, tries))
    expect(send).toMatchObject({ verdictId: 'two', rev: 1, undone: true })
    expect(board.judged.w!.grade).toBe('again')
    expect(undo(board).send).toMatchObject({ verdictId: 'one', undone: true })
  })

  it('forgets what was pressed for another sign', () => {
    const pressed = toggleOff(fresh(), 'movement').board
    expect(offNow(select(pressed, 'y'))).toEqual([])
    expect(select(pressed, 'w')).toBe(pressed)
  })

  it('stops at both ends', () => {
    expect(move(fresh(), -1).selected).toBe('w')
    expect(move(select(fresh(), 'y'), 1).selected).toBe('y')
  })

  it('takes back a refused verdict to what is stored, save when more was said since', () => {
    const { board, send } = give(fresh(), 'good')
    expect(takeBack(board, send!, null)).toMatchObject({ selected: 'w', judged: {}, past: [] })
    const before = stored('w', 'hard', { id: send!.verdictId })
    expect(takeBack(board, send!, before).judged.w).toEqual({ grade: 'hard', off: [] })
    const more = toggleOff(select(board, 'w'), 'face').board
    expect(takeBack(more, send!, null)).toBe(more)
  })

  it('has nothing to send without signs', () => {
    expect(give(openBoard([], []), 'good').send).toBeNull()
    expect(toggleOff(openBoard([], []), 'face').send).toBeNull()
  })
})
