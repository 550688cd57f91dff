import type { Now } from '@/lib/matching/messages'
import { holdStill } from '../stage/hold-still'
import { firstPicture } from './first-picture'
import { NowFeed } from './now-feed'

type Told = { moved: (roomId: string) => void; send: (roomId: string) => void }

/**
 * A feed for `tab` that talks to `/live`. `moved` hears which room another tab has taken, `send` in which room this
 * tab's picture may go out.
 */
export function browserFeed(tab: string, { moved, send }: Told): NowFeed {
  return new NowFeed({
    open: () => new EventSource(`/live?${here(tab)}`),
    ask: async () => {
      const reply = await fetch(`/live/now?${here(tab)}`, {
        cache: 'no-store',
        signal: AbortSignal.timeout(10_000),
      })
      if (reply.ok) return { ok: true, now: (await reply.json()) as Now }
      return { ok: false, signedOut: reply.status === 401 }
    },
    seen: () => saySeen(tab),
    moved: (roomId, to) => {
      if (to !== tab) moved(roomId)
    },
    send: (roomId) => {
      send(roomId)
      holdStill(firstPicture())
    },
    firstPicture,
  })
}

/** A page on its way out says that it is hidden; the one after it, under the same tab, says here that it is not. */
const here = (tab: string) => `tab=${tab}&visible=${document.visibilityState === 'visible'}`

let used = false

/** Notes every press and every move in this window, for {@link saySeen}. Gives back how to stop. */
export function watchUse(): () => void {
  const note = () => void (used = true)
  const kinds = ['keydown', 'pointerdown', 'pointermove'] as const
  for (const kind of kinds) document.addEventListener(kind, note, { passive: true })
  return () => kinds.forEach((kind) => document.removeEventListener(kind, note))
}

/**
 * Tells the server that this tab is alive, whether it is looked at, and whether it was used since the last time. Not
 * being heard is made good by the next time.
 */
export function saySeen(tab: string): void {
  const body = JSON.stringify({ tab, visible: document.visibilityState === 'visible', used })
  used = false
  const headers = { 'content-type': 'application/json' }
  void fetch('/live/seen', { method: 'POST', headers, body, keepalive: true }).catch(() => undefined)
}

/** Tells the server, while the page goes away, that this tab does. */
export function sayBye(tab: string): void {
  navigator.sendBeacon('/live/bye', new Blob([JSON.stringify({ tab })], { type: 'application/json' }))
}
