'use client'
import { useEffect, useState, type RefObject } from 'react'

/** Whether a box is so narrow that pictures in it lie above one another; the same line as in pictures.module.css. */
export function useUpright(box: RefObject<HTMLElement | null>): boolean {
  const [upright, setUpright] = useState(false)
  useEffect(() => {
    if (!box.current) return
    const watch = new ResizeObserver(([entry]) => {
      if (entry) setUpright(entry.contentRect.width / entry.contentRect.height < 6 / 5)
    })
    watch.observe(box.current)
    return () => watch.disconnect()
  }, [box])
  return upright
}
