import { describe, expect, it } from 'vitest'
import {
  comesNext,
  goOn,
  gradeTry,
  inFront,
  loseTry,
  moveTry,
  openJudging,
  takeTryBack,
  toggleTryOff,
  tryOff,
  undoTry,
  wentWrong,
  type JudgeBoard,
} from '@/components/desk/judge/judge-board'
import type { Grade } from '@/lib/practice/verdict-words'

const open = (letters: string) =>
  openJudging([...letters].map((id) => ({ id, sign: `ase-${id}`, gloss: id, at: 0, src: '', missed: 0 })))
const grade = (board: JudgeBoard, said: Grade, id = 'v') => gradeTry(board, said, { id, at: 5 })
const front = (board: JudgeBoard) => inFront(board)?.id

describe('the tries in front of a trainer', () => {
  it('good brings the next one at once; again keeps it, so that what was off goes along', () => {
    const first = grade(open('abc'), 'good')
    expect(front(first.board)).toBe('b')
    expect(first.send).toEqual({
      ...{ tryId: 'a', verdictId: 'v', grade: 'good', off: [], rev: 0, pressedAt: 5, undone: false },
    })
    const second = grade(first.board, 'again', 'w').board
    expect(second).toMatchObject({ lingers: true })
    expect(front(second)).toBe('b')
    const off = toggleTryOff(second, 'handshape')
    expect(off.send).toMatchObject({ verdictId: 'w', grade: 'again', off: ['handshape'], rev: 1 })
    expect(front(goOn(off.board))).toBe('c')
    expect(tryOff(goOn(off.board))).toEqual([])
  })

  it('what was off before the grade waits for it, and is of this try only', () => {
    const marked = toggleTryOff(open('ab'), 'face').board
    expect(grade(marked, 'hard').send).toMatchObject({ off: ['face'], rev: 0 })
    expect(tryOff(moveTry(marked, 1))).toEqual([])
  })

  it('the end comes when all are judged, also round those that were passed by', () => {
    const passed = moveTry(open('ab'), 1)
    expect(comesNext(passed)?.id).toBe('a')
    const one = grade(passed, 'easy').board
    expect(front(one)).toBe('a')
    expect(inFront(grade(one, 'good', 'w').board)).toBeUndefined()
    expect(moveTry(open(''), 1)).toEqual(open(''))
  })

  it('undo takes back press by press and brings the try, from the end, too', () => {
    const said = toggleTryOff(grade(open('a'), 'again').board, 'face').board
    const end = goOn(said)
    expect(inFront(end)).toBeUndefined()
    const once = undoTry(end)
    expect(front(once.board)).toBe('a')
    expect(once.send).toMatchObject({ grade: 'again', off: [], rev: 2, undone: false })
    const twice = undoTry(once.board)
    expect(twice.send).toMatchObject({ verdictId: 'v', rev: 3, undone: true })
    expect(twice.board).toMatchObject({ said: {}, past: [] })
    expect(undoTry(twice.board).send).toBeNull()
  })

  it('one that is not shown any more is passed by for good; what was in front stays there', () => {
    const lost = loseTry(open('abc'), 'a')
    expect(front(lost)).toBe('b')
    expect(front(moveTry(lost, -1))).toBe('b')
    expect(front(loseTry(open('abc'), 'b'))).toBe('a')
    expect(front(goOn(loseTry(open('abc'), 'b')))).toBe('c')
    const judged = loseTry(grade(open('ab'), 'again').board, 'a')
    expect(judged).toMatchObject({ said: {}, past: [] })
    expect(wentWrong(judged)).toEqual([])
  })

  it('what never got through stands in front again, unless something later was sent of it', () => {
    const { board, send } = grade(open('ab'), 'good')
    expect(front(takeTryBack(board, send!))).toBe('a')
    const later = grade(moveTry(board, -1), 'hard').board
    expect(takeTryBack(later, send!)).toBe(later)
  })

  it('what went wrong is again and hard', () => {
    let board = open('abcd')
    for (const said of ['again', 'hard', 'good', 'easy'] as const) {
      const { board: next } = grade(board, said)
      board = next.lingers ? goOn(next) : next
    }
    expect(inFront(board)).toBeUndefined()
    expect(wentWrong(board)).toEqual(['ase-a', 'ase-b'])
  })
})
