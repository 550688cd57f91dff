'use client'
import { useEffect, useRef, type RefObject } from 'react'
import { lessMotion } from './less-motion'

/** Milliseconds between two drawings: slow enough to cost nothing and never to flicker. */
const every = 500
/** Pixels at the edge of a camera picture, which some cameras leave black. */
const border = 4

/**
 * Fills what a picture shown whole leaves free of its box: the wall behind the person goes on. Above the picture its
 * top edge is drawn out, beside it its left and right edge. Drawn once only under reduced motion.
 * @returns goes on an element that holds a canvas for the left, the right and the top; it also gets the picture's
 *   shape (`--ratio`), by which they are as large as what is free and no larger: a browser draws them with every frame
 */
export function useBackdrop(video: RefObject<HTMLVideoElement | null>): RefObject<HTMLDivElement | null> {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const still = lessMotion()
    const draw = () => {
      const [from, to] = [video.current, box.current]
      if (!from || !to || from.readyState < from.HAVE_CURRENT_DATA) return
      to.style.setProperty('--ratio', String(from.videoWidth / from.videoHeight))
      drawEdges(from, [...to.querySelectorAll('canvas')])
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
  return box
}

function drawEdges(from: HTMLVideoElement, canvases: HTMLCanvasElement[]): void {
  const { videoWidth: w, videoHeight: h } = from
  const edges = [
    { x: border, y: 0, w: border, h },
    { x: w - 2 * border, y: 0, w: border, h },
    { x: 0, y: border, w, h: border },
  ]
  edges.forEach((edge, at) => {
    const to = canvases[at]
    if (to?.clientWidth && to.clientHeight)
      to.getContext('2d')?.drawImage(from, edge.x, edge.y, edge.w, edge.h, 0, 0, to.width, to.height)
  })
}
