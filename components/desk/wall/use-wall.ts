'use client'
import { useEffect, useState } from 'react'
import { useVisible } from '@/components/live/use-visible'
import type { Wall } from '@/lib/rounds/messages'
import { WallFeed } from './wall-feed'
import { WallPlaces } from './wall-places'

/** What is known of the wall, and who stands where; the same objects for as long as the desk is open. */
export type WallHere = { feed: WallFeed; places: WallPlaces }

/**
 * Keeps the wall up to date while it is `open` and this tab is looked at. Whoever draws it hears of it by `useDrawn`.
 * @param hint when it changes, something may have changed on the wall
 */
export function useWall(open: boolean, hint: unknown): WallHere {
  const [here] = useState(() => {
    const feed = new WallFeed(readWall)
    return { feed, places: new WallPlaces(feed) }
  })
  const { feed, places } = here
  const visible = useVisible()
  const running = open && visible
  useEffect(() => {
    if (!running) return
    feed.start()
    places.start()
    return () => {
      feed.stop()
      places.stop()
    }
  }, [feed, places, running])
  useEffect(() => feed.look(), [feed, hint])
  return here
}

async function readWall(): Promise<Wall | null> {
  const ask = { cache: 'no-store', signal: AbortSignal.timeout(10_000) } as const
  return fetch('/api/rounds/wall', ask)
    .then(async (reply) => (reply.ok ? ((await reply.json()) as Wall) : null))
    .catch(() => null)
}
