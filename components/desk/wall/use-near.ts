'use client'
import { startTransition, useEffect, useState, type RefObject } from 'react'
import { gap, type Layout } from './lay-out'
import { nearOf, type Near } from './near'

/** Drawn before anything is measured. */
const first: Near = { from: 0, to: 24 }

/** Which of `count` tiles are in sight or nearly so, whatever it is that scrolls: all rows of the list are equally high. */
export function useNear(list: RefObject<HTMLElement | null>, count: number, layout: Layout): Near {
  const [near, setNear] = useState(first)
  useEffect(() => {
    const look = () => {
      if (!list.current) return
      const { top, height } = list.current.getBoundingClientRect()
      const next = nearOf({ top, height: height + gap }, window.innerHeight, count, layout.columns)
      startTransition(() => setNear((now) => (now.from === next.from && now.to === next.to ? now : next)))
    }
    look()
    const when = { capture: true, passive: true }
    document.addEventListener('scroll', look, when)
    return () => document.removeEventListener('scroll', look, when)
  }, [list, count, layout])
  return near
}
