'use client'
import { startTransition, useEffect, useState } from 'react'
import { useVisible } from '@/components/live/use-visible'
import type { Wall } from '@/lib/rounds/messages'
import { WallFeed, type Stills, type WallView } from './wall-feed'

/**
 * Keeps the wall up to date while it is `open` and this tab is looked at.
 * @param hint when it changes, something may have changed on the wall
 */
export function useWall(open: boolean, hint: unknown): { view: WallView; look: () => void; stills: Stills } {
  const [feed] = useState(() => new WallFeed(readWall))
  const visible = useVisible()
  const running = open && visible
  useEffect(() => {
    if (!running) return
    feed.start()
    return () => feed.stop()
  }, [feed, running])
  useEffect(() => feed.look(), [feed, hint])
  const [view, setView] = useState(feed.snapshot)
  // News of 200 learners is drawn in slices: a press or a picture in between does not wait for it.
  useEffect(() => feed.subscribe(() => startTransition(() => setView(feed.snapshot()))), [feed])
  return { view, look: feed.look, stills: feed }
}

async function readWall(): Promise<Wall | null> {
  const ask = { cache: 'no-store', signal: AbortSignal.timeout(10_000) } as const
  return fetch('/api/rounds/wall', ask)
    .then(async (reply) => (reply.ok ? ((await reply.json()) as Wall) : null))
    .catch(() => null)
}
