import type * as livekit from 'livekit-client'

export type LiveKit = typeof livekit

let loading: Promise<LiveKit> | null = null

/** Loads the video client once, and only now: a lesson alone never needs it. Rejects when it cannot be fetched. */
export function loadLiveKit(): Promise<LiveKit> {
  loading ??= import('livekit-client').then((kit) => {
    // What goes wrong is said on the page; the client's own log calls every closed room an error.
    kit.setLogLevel(kit.LogLevel.silent)
    return kit
  })
  loading.catch(() => (loading = null))
  return loading
}

/** Fetches the video client once the page is there and the browser has nothing better to do: joining then does not wait for it. */
export function warmUp(): void {
  const fetch = () => void loadLiveKit().catch(() => undefined)
  const whenIdle = () => {
    if ('requestIdleCallback' in window) window.requestIdleCallback(fetch, { timeout: 4000 })
    else setTimeout(fetch, 1000)
  }
  if (document.readyState === 'complete') whenIdle()
  else window.addEventListener('load', whenIdle, { once: true })
}
