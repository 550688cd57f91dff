'use client'
import { useMemo, useState } from 'react'
import { layOut, type Layout } from './lay-out'

/** How the tiles lie in the room there is; the room is what is left of the window, whatever lies in it. */
export function useLayout(count: number): { box: (element: HTMLElement | null) => void; layout: Layout } {
  const [room, setRoom] = useState({ width: 0, height: 0 })
  const [box] = useState(() => (element: HTMLElement | null) => {
    if (!element) return
    const measure = new ResizeObserver(([entry]) => {
      if (!entry) return
      const { width, height } = entry.contentRect
      // Where the page itself scrolls, the wall is as high as what is in it, which says nothing.
      const scrolls = getComputedStyle(element).overflowY === 'auto'
      setRoom({ width, height: scrolls ? height : window.innerHeight * 0.75 })
    })
    measure.observe(element)
    return () => measure.disconnect()
  })
  const layout = useMemo(() => layOut(count, room), [count, room])
  return { box, layout }
}
