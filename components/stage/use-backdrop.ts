'use client'
import { useEffect, useRef, type RefObject } from 'react'

/** Milliseconds between two drawings: slow enough to cost nothing and never to flicker. */
const every = 500
/** Pixels at the edge of a camera picture, which some cameras leave black. */
const border = 4

/**
 * Fills what a picture shown whole leaves free of its box: the wall behind the person goes on. Above the picture its
 * top edge is drawn out, beside it its left and right edge. Drawn once only under reduced motion.
 */
export function useBackdrop(video: RefObject<HTMLVideoElement | null>): RefObject<HTMLCanvasElement | null> {
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches
    const draw = () => {
      const [from, to] = [video.current, canvas.current]
      if (!from || !to || from.readyState < from.HAVE_CURRENT_DATA) return
      drawEdges(from, to)
      if (still) clearInterval(timer)
    }
    const timer = setInterval(draw, every)
    const element = video.current
    element?.addEventListener('loadeddata', draw)
    return () => {
      clearInterval(timer)
      element?.removeEventListener('loadeddata', draw)
    }
  }, [video])
  return canvas
}

function drawEdges(from: HTMLVideoElement, to: HTMLCanvasElement): void {
  const ctx = to.getContext('2d')
  const { videoWidth, videoHeight } = from
  const { width, height } = to
  if (to.clientHeight * videoWidth > to.clientWidth * videoHeight) {
    ctx?.drawImage(from, 0, border, videoWidth, border, 0, 0, width, height)
    return
  }
  ctx?.drawImage(from, border, 0, border, videoHeight, 0, 0, width / 2, height)
  ctx?.drawImage(from, videoWidth - 2 * border, 0, border, videoHeight, width / 2, 0, width / 2, height)
}
