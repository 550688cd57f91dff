'use client'
import { useCallback, useMemo, useSyncExternalStore } from 'react'

const changed = 'handover-remembered'

function subscribe(tell: () => void) {
  window.addEventListener('storage', tell)
  window.addEventListener(changed, tell)
  return () => {
    window.removeEventListener('storage', tell)
    window.removeEventListener(changed, tell)
  }
}

const place = (kind: 'local' | 'session') => (kind === 'local' ? window.localStorage : window.sessionStorage)

function read(kind: 'local' | 'session', key: string): string | null {
  try {
    return place(kind).getItem(key)
  } catch {
    return null
  }
}

/**
 * A value that outlives a reload: `local` for every window of this browser, `session` for this tab. Storing null forgets it.
 * @returns the value (`first` until something is stored, and on the server) and its setter
 */
export function useRemembered<T>(
  kind: 'local' | 'session',
  key: string,
  first: T,
): [T, (value: T | null) => void] {
  const stored = useSyncExternalStore(
    subscribe,
    () => read(kind, key),
    () => null,
  )
  const value = useMemo(() => (stored === null ? first : (JSON.parse(stored) as T)), [stored, first])
  const set = useCallback(
    (next: T | null) => {
      if (next === null) place(kind).removeItem(key)
      else place(kind).setItem(key, JSON.stringify(next))
      window.dispatchEvent(new Event(changed))
    },
    [kind, key],
  )
  return [value, set]
}
