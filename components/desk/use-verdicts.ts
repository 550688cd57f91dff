'use client'
import { useRef, useState } from 'react'
import { command } from '@/components/live/command'
import { useNow } from '@/components/live/now'
import type { Whom } from '@/components/practice/drop-in/whom'
import type { PracticeNow } from '@/lib/matching/messages'
import {
  grade,
  move,
  openBoard,
  select,
  takeBack,
  toggleOff,
  undo,
  type Board,
  type BoardStep,
} from './board'
import type { DeskAction } from './keys'

const noBoard = openBoard([], [])

export type Verdicts = {
  board: Board
  /** Why a verdict was refused; its `message` is null when it never got through */
  refused: { message: string | null } | null
  act: (action: Extract<DeskAction, { do: 'grade' | 'off' | 'move' | 'undo' }>) => void
  select: (sign: string) => void
}

/**
 * The verdict board of a practice: shown at once, sent one after the other so that none overtakes a later one.
 * @param about whose signing it is, where two peers are in front of the trainer
 */
export function useVerdicts(practice: PracticeNow | null, about: Whom): Verdicts {
  const { refresh, clock } = useNow()
  const [{ id, board }, setOpen] = useState<{ id: string | null; board: Board }>({ id: null, board: noBoard })
  const [refused, setRefused] = useState<Verdicts['refused']>(null)
  const line = useRef<Promise<unknown>>(Promise.resolve())
  const open = practice && (about === 'partner' ? practice.id : `${practice.id} ${about}`)
  if (practice && open !== id) {
    const signs = practice.signs.map(({ sign }) => sign)
    setOpen({ id: open, board: openBoard(signs, triesOf(practice, about)) })
    setRefused(null)
  }

  const show = (next: Board) => setOpen({ id, board: next })
  const take = ({ board: next, send }: BoardStep) => {
    show(next)
    if (!send || !practice) return
    setRefused(null)
    line.current = line.current.then(async () => {
      const answer = await command('/api/practice/verdict', { practiceId: practice.id, about, ...send })
      if (answer.ok) return refresh()
      const stored = triesOf(practice, about).find((one) => one.id === send.verdictId) ?? null
      setRefused({ message: answer.error.message })
      setOpen((now) => (now.id === open ? { ...now, board: takeBack(now.board, send, stored) } : now))
    })
  }
  return {
    board,
    refused,
    select: (sign) => show(select(board, sign)),
    act: (action) => {
      switch (action.do) {
        case 'move':
          return show(move(board, action.by))
        case 'undo':
          return take(undo(board))
        case 'off':
          return take(toggleOff(board, action.off))
        case 'grade':
          return take(grade(board, action.grade, { id: crypto.randomUUID(), at: Math.round(clock()) }))
      }
    },
  }
}

function triesOf(practice: PracticeNow, about: Whom) {
  return practice.verdicts
    .filter((verdict) => verdict.mine && verdict.forThird === (about === 'third'))
    .map(({ id, sign, grade: given, off, rev, pressedAt }) => ({
      ...{ id, sign, grade: given, off, rev, pressedAt },
    }))
}
