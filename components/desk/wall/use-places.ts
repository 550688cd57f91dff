'use client'
import { startTransition, useCallback, useEffect, useRef, useState } from 'react'
import { settle, type Places } from './steady'
import type { WallView } from './wall-feed'

/** Milliseconds between two looks at whether the hand is off. */
const every = 500

/**
 * Where each learner stands, and which number reaches them. They stand still while a hand is on the wall or about to
 * press a key; `onHand` is told of every move of it. `running`: somebody
 * looks at them.
 */
export function usePlaces(view: WallView, running: boolean): { places: Places | null; onHand: () => void } {
  const [places, setPlaces] = useState<Places | null>(null)
  const handAt = useRef(-Infinity)
  const onHand = useCallback(() => {
    handAt.current = performance.now()
  }, [])
  useEffect(() => {
    if (!running || view.kind !== 'there') return
    const look = () => {
      const hand = { handAt: handAt.current, time: performance.now() }
      startTransition(() => setPlaces((before) => settle(before, view.ranked, hand)))
    }
    look()
    const timer = setInterval(look, every)
    return () => clearInterval(timer)
  }, [view, running])
  return { places, onHand }
}
