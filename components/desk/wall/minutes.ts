'use client'
import { useCallback, useSyncExternalStore } from 'react'

const listeners = new Set<() => void>()
let timer: ReturnType<typeof setInterval> | undefined

/** One clock for all tiles: each looks at it, and only one whose own minute has changed is drawn anew. */
function subscribe(tell: () => void) {
  listeners.add(tell)
  timer ??= setInterval(() => listeners.forEach((listener) => listener()), 5_000)
  return () => {
    listeners.delete(tell)
    if (listeners.size > 0) return
    clearInterval(timer)
    timer = undefined
  }
}

/** Whole minutes since `since`; null when that is null. `clock`: the server's, ms since 1970, always the same function */
export function useMinutes(since: number | null, clock: () => number): number | null {
  const read = useCallback(
    () => (since === null ? null : Math.max(0, Math.floor((clock() - since) / 60_000))),
    [clock, since],
  )
  return useSyncExternalStore(subscribe, read, () => null)
}
