'use client'
import { useEffect, useRef, type RefObject } from 'react'

/** Milliseconds between two drawings: slow enough to cost nothing and never to flicker. */
const every = 500

/** Keeps a tiny copy of a video on a canvas, to be shown blurred round it. Drawn once only under reduced motion. */
export function useBackdrop(video: RefObject<HTMLVideoElement | null>): RefObject<HTMLCanvasElement | null> {
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches
    const timer = setInterval(() => {
      const [from, to] = [video.current, canvas.current]
      if (!from || !to || from.readyState < from.HAVE_CURRENT_DATA) return
      to.getContext('2d')?.drawImage(from, 0, 0, to.width, to.height)
      if (still) clearInterval(timer)
    }, every)
    return () => clearInterval(timer)
  }, [video])
  return canvas
}
