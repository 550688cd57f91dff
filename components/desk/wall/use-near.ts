'use client'
import { startTransition, useEffect, useState, type RefObject } from 'react'
import { gap, type Layout } from './lay-out'
import { nearOf, stepTo, type Near } from './near'

/** Drawn before anything is measured. */
const first: Near = { from: 0, to: 12 }

/**
 * Which of `count` tiles are in sight or nearly so, whatever it is that scrolls: all rows of the list are equally high.
 * It gets there a row at a time, one a frame.
 */
export function useNear(list: RefObject<HTMLElement | null>, count: number, layout: Layout): Near {
  const [near, setNear] = useState(first)
  useEffect(() => {
    let frame = 0
    let stepped = false
    const look = () => {
      if (!list.current) return
      const { top, height } = list.current.getBoundingClientRect()
      const goal = nearOf({ top, height: height + gap }, window.innerHeight, count, layout.columns)
      const next = stepTo(goal, near, layout.columns)
      stepped = next !== near
      if (stepped) startTransition(() => setNear(next))
    }
    // One step until it is drawn: with that comes the next.
    const soon = () => {
      cancelAnimationFrame(frame)
      if (!stepped) frame = requestAnimationFrame(look)
    }
    soon()
    const when = { capture: true, passive: true }
    document.addEventListener('scroll', soon, when)
    return () => {
      cancelAnimationFrame(frame)
      document.removeEventListener('scroll', soon, when)
    }
  }, [list, count, layout, near])
  return near
}
