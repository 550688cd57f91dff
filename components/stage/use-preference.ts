'use client'
import { useCallback, useSyncExternalStore } from 'react'

/** What a learner set once and finds again: what is stored, and what is allowed to be. */
const preferences = {
  rate: { first: 1, allowed: [1, 0.75, 0.5, 0.25] },
  loop: { first: true, allowed: [true, false] },
  mirrored: { first: true, allowed: [true, false] },
  /** `ask`: not decided yet. `none`: lessons without one */
  camera: { first: 'ask', allowed: ['ask', 'on', 'none'] },
  /** Single-key shortcuts */
  keys: { first: true, allowed: [true, false] },
} as const

type Preferences = {
  [name in keyof typeof preferences]: (typeof preferences)[name]['allowed'][number]
}

const changed = 'handover-preference'

function subscribe(tell: () => void) {
  window.addEventListener('storage', tell)
  window.addEventListener(changed, tell)
  return () => {
    window.removeEventListener('storage', tell)
    window.removeEventListener(changed, tell)
  }
}

/** Reads a preference as stored in this browser; what is not allowed counts as not stored. */
export function readPreference<Name extends keyof Preferences>(name: Name): Preferences[Name] {
  const allowed: readonly unknown[] = preferences[name].allowed
  const first = preferences[name].first as Preferences[Name]
  try {
    const stored: unknown = JSON.parse(window.localStorage.getItem(`handover.${name}`) ?? 'null')
    return allowed.includes(stored) ? (stored as Preferences[Name]) : first
  } catch {
    return first
  }
}

/** Stores a preference for all pages of this browser; where storing is not allowed it lasts as long as the page. */
export function storePreference<Name extends keyof Preferences>(name: Name, value: Preferences[Name]): void {
  try {
    window.localStorage.setItem(`handover.${name}`, JSON.stringify(value))
  } catch {
    return
  }
  window.dispatchEvent(new Event(changed))
}

/** A preference and its setter. The server, and the first paint, know the first value only. */
export function usePreference<Name extends keyof Preferences>(name: Name) {
  const value = useSyncExternalStore(
    subscribe,
    () => readPreference(name),
    () => preferences[name].first as Preferences[Name],
  )
  const set = useCallback((next: Preferences[Name]) => storePreference(name, next), [name])
  return [value, set] as const
}
