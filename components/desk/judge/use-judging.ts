'use client'
import { useEffect, useRef, useState } from 'react'
import { command } from '@/components/live/command'
import { useNow } from '@/components/live/now'
import { durations } from '@/lib/durations'
import type { TriesToJudge } from '@/lib/tries/messages'
import {
  goOn,
  gradeTry,
  loseTry,
  moveTry,
  openJudging,
  takeTryBack,
  toggleTryOff,
  undoTry,
  type JudgeBoard,
  type JudgeStep,
} from './judge-board'
import type { JudgeAction } from './use-judge-keys'

export type Judging = {
  board: JudgeBoard
  /** Why the last press came to nothing; its `message` is null when it never got through */
  refused: { message: string | null } | null
  act: (action: Extract<JudgeAction, { do: 'grade' | 'off' | 'move' | 'undo' }>) => void
  /** A film is not there any more */
  lose: (id: string) => void
}

/** Judges one learner's tries: shown at once, sent one after the other so that none overtakes a later one. */
export function useJudging({ tries }: TriesToJudge): Judging {
  const { clock } = useNow()
  const [board, setBoard] = useState(() => openJudging(tries))
  const [refused, setRefused] = useState<Judging['refused']>(null)
  const line = useRef<Promise<unknown>>(Promise.resolve())

  useEffect(() => {
    if (!board.lingers) return
    const timer = setTimeout(() => setBoard(goOn), durations.tryLingers)
    return () => clearTimeout(timer)
  }, [board])

  const take = ({ board: next, send }: JudgeStep) => {
    setBoard(next)
    if (!send) return
    setRefused(null)
    line.current = line.current.then(async () => {
      const answer = await command('/api/tries/judge', send)
      if (answer.ok) return
      const { reason, message } = answer.error
      setRefused({ message })
      setBoard((now) => (reason === 'offline' ? takeTryBack(now, send) : loseTry(now, send.tryId)))
    })
  }
  return {
    board,
    refused,
    lose: (id) => setBoard((now) => loseTry(now, id)),
    act: (action) => {
      switch (action.do) {
        case 'move':
          return setBoard(moveTry(board, action.by))
        case 'undo':
          return take(undoTry(board))
        case 'off':
          return take(toggleTryOff(board, action.off))
        case 'grade':
          return take(gradeTry(board, action.grade, { id: crypto.randomUUID(), at: Math.round(clock()) }))
      }
    },
  }
}
