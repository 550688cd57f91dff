'use client'
import {
  createContext,
  useContext,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from 'react'
import type { Now } from '@/lib/matching/messages'
import { browserFeed, sayBye, saySeen, watchUse } from './browser-feed'
import type { NowFeed, NowView } from './now-feed'
import { claimTab } from './tab'

/** What can be asked of the feed; the same object whatever the news. */
export type Feed = {
  /** This tab's name; null until it is known */
  tab: string | null
  refresh: () => void
  /** The same in a moment: what a press changed first comes by itself */
  refreshSoon: () => void
  /** A press was answered with where to go: an older look must not lead back */
  overtake: () => void
  /** Milliseconds since 1970 by the server's clock */
  clock: () => number
  /** Hears of a room that another tab has taken; gives back how to stop hearing */
  onMoved: (listener: (roomId: string) => void) => () => void
  /** Hears in which room the picture may go out, before anything else of a practice is known */
  onSend: (listener: (roomId: string) => void) => () => void
  /** Hears of each new look before anything on the page is drawn; gives back how to stop hearing */
  onLook: (listener: (now: Now | null) => void) => () => void
}

/** `now`: null before the first answer */
export type LiveNow = Feed & NowView

const FeedContext = createContext<Feed | null>(null)
const LiveContext = createContext<LiveNow | null>(null)
const nothing: NowView = { now: null, connection: 'connecting', signedOut: false }
const never = () => () => undefined

/** Keeps one event stream for this tab and what the server says of its account, for all that is below. */
export function NowProvider({ children }: { children: ReactNode }) {
  const [{ tab, feed }, setFeed] = useState<{ tab: string | null; feed: NowFeed | null }>({
    tab: null,
    feed: null,
  })
  const [movedListeners] = useState(() => new Set<(roomId: string) => void>())
  const [sendListeners] = useState(() => new Set<(roomId: string) => void>())
  const [lookListeners] = useState(() => new Set<(now: Now | null) => void>())

  useEffect(() => {
    let here = true
    let made: NowFeed | null = null
    void claimTab().then((claimed) => {
      if (!here) return
      const fresh = browserFeed(claimed, {
        moved: (roomId) => movedListeners.forEach((listener) => listener(roomId)),
        send: (roomId) => sendListeners.forEach((listener) => listener(roomId)),
      })
      made = fresh
      let last: Now | null = null
      fresh.subscribe(() => {
        const { now } = fresh.snapshot()
        if (now === last) return
        last = now
        lookListeners.forEach((listener) => listener(now))
      })
      fresh.start()
      setFeed({ tab: claimed, feed: fresh })
    })
    return () => {
      here = false
      made?.stop()
    }
  }, [movedListeners, sendListeners, lookListeners])

  useEffect(() => {
    if (!tab || !feed) return
    const turned = () => {
      saySeen(tab)
      feed.refresh()
    }
    const leave = () => sayBye(tab)
    const unwatch = watchUse()
    const back = (event: PageTransitionEvent) => event.persisted && turned()
    document.addEventListener('visibilitychange', turned)
    window.addEventListener('online', feed.refresh)
    window.addEventListener('pagehide', leave)
    window.addEventListener('pageshow', back)
    return () => {
      unwatch()
      document.removeEventListener('visibilitychange', turned)
      window.removeEventListener('online', feed.refresh)
      window.removeEventListener('pagehide', leave)
      window.removeEventListener('pageshow', back)
    }
  }, [tab, feed])

  const view = useSyncExternalStore(
    feed?.subscribe ?? never,
    feed?.snapshot ?? (() => nothing),
    () => nothing,
  )
  const ask = useMemo<Feed>(
    () => ({
      tab,
      refresh: feed?.refresh ?? (() => undefined),
      refreshSoon: feed?.refreshSoon ?? (() => undefined),
      overtake: feed?.overtake ?? (() => undefined),
      clock: feed?.clock ?? Date.now,
      onMoved: (listener) => hearIn(movedListeners, listener),
      onSend: (listener) => hearIn(sendListeners, listener),
      onLook: (listener) => hearIn(lookListeners, listener),
    }),
    [tab, feed, movedListeners, sendListeners, lookListeners],
  )
  const live = useMemo<LiveNow>(() => ({ ...view, ...ask }), [view, ask])
  return (
    <FeedContext value={ask}>
      <LiveContext value={live}>{children}</LiveContext>
    </FeedContext>
  )
}

function hearIn<Listener>(listeners: Set<Listener>, listener: Listener): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** What the server says of this account, kept up to date. @throws Error without a {@link NowProvider} above */
export function useNow(): LiveNow {
  const live = useContext(LiveContext)
  if (!live) throw new Error('useNow needs a NowProvider above it')
  return live
}

/**
 * The feed without its news: whoever only asks, or only needs the time, is not drawn anew with every look.
 * @throws Error without a {@link NowProvider} above
 */
export function useFeed(): Feed {
  const feed = useContext(FeedContext)
  if (!feed) throw new Error('useFeed needs a NowProvider above it')
  return feed
}
