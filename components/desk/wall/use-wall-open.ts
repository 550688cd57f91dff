'use client'
import { useCallback, useSyncExternalStore } from 'react'

const name = 'handover.wall'
const listeners = new Set<() => void>()

function subscribe(tell: () => void) {
  listeners.add(tell)
  return () => void listeners.delete(tell)
}

/** Whether this tab's trainer is on rounds: kept over visits to learners and over reloads. */
export function useWallOpen(): [boolean, (open: boolean) => void] {
  const open = useSyncExternalStore(
    subscribe,
    () => window.sessionStorage.getItem(name) !== null,
    () => false,
  )
  const set = useCallback((next: boolean) => {
    if (next) window.sessionStorage.setItem(name, '1')
    else window.sessionStorage.removeItem(name)
    for (const tell of listeners) tell()
  }, [])
  return [open, set]
}
