'use client'
import { startTransition, useEffect, useLayoutEffect, useState } from 'react'
import type { WallHere } from './use-wall'

/**
 * What is to be drawn of the wall, for the component that draws it: the rest of the desk is not drawn anew with it.
 * News of 200 learners is drawn in slices: a press or a picture in between does not wait for it.
 */
export function useDrawn({ feed, places }: WallHere) {
  const [drawn, setDrawn] = useState(() => read(feed, places))
  useEffect(() => {
    const look = () => startTransition(() => setDrawn(read(feed, places)))
    look()
    const stops = [feed.subscribe(look), places.subscribe(look)]
    return () => stops.forEach((stop) => stop())
  }, [feed, places])
  useLayoutEffect(() => places.onDrawn(drawn.places), [places, drawn])
  return drawn
}

const read = (feed: WallHere['feed'], places: WallHere['places']) => ({
  view: feed.snapshot(),
  places: places.snapshot(),
  turns: places.turnsOf(),
})
