import { describe, expect, it } from 'vitest'
import { grade, move, offNow, openBoard, select, takeBack, toggleOff } from '@/components/desk/board'

const signs = ['w', 'x', 'y']
const fresh = () => openBoard(signs, [])

describe('the verdict board', () => {
  it('opens on the first sign without a verdict', () => {
    expect(fresh().selected).toBe('w')
    expect(openBoard(signs, [{ sign: 'w', grade: 'good', off: [] }]).selected).toBe('x')
    expect(openBoard([], []).selected).toBeNull()
  })

  it('goes on after good and easy, past what is judged', () => {
    const known = openBoard(signs, [{ sign: 'x', grade: 'easy', off: [] }])
    const { board, send } = grade(known, 'good')
    expect(send).toEqual({ sign: 'w', grade: 'good', off: [] })
    expect(board.selected).toBe('y')
    expect(grade(board, 'easy').board.selected).toBe('y')
  })

  it('comes back to a sign that was passed over', () => {
    const last = move(move(fresh(), 1), 1)
    expect(grade(last, 'good').board.selected).toBe('w')
  })

  it('keeps the sign in hand after again and hard', () => {
    const { board } = grade(fresh(), 'again')
    expect(board.selected).toBe('w')
    expect(grade(board, 'hard').send).toEqual({ sign: 'w', grade: 'hard', off: [] })
  })

  it('sends what was off with the grade when it was pressed before', () => {
    const before = toggleOff(fresh(), 'handshape')
    expect(before.send).toBeNull()
    expect(grade(before.board, 'again').send).toEqual({ sign: 'w', grade: 'again', off: ['handshape'] })
  })

  it('sends the verdict once more when what was off comes after it', () => {
    const judged = grade(fresh(), 'again').board
    const marked = toggleOff(judged, 'face')
    expect(marked.send).toEqual({ sign: 'w', grade: 'again', off: ['face'] })
    expect(toggleOff(marked.board, 'face').send).toEqual({ sign: 'w', grade: 'again', off: [] })
    expect(grade(marked.board, 'good').send).toEqual({ sign: 'w', grade: 'good', off: ['face'] })
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

  it('takes back a refused verdict to what is stored', () => {
    const { board } = grade(fresh(), 'good')
    expect(takeBack(board, 'w', null)).toMatchObject({ selected: 'w', judged: {} })
    expect(takeBack(board, 'w', { grade: 'hard', off: [] }).judged.w).toEqual({ grade: 'hard', off: [] })
  })

  it('has nothing to send without signs', () => {
    expect(grade(openBoard([], []), 'good').send).toBeNull()
    expect(toggleOff(openBoard([], []), 'face').send).toBeNull()
  })
})
