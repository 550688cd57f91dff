'use client'
import { useSyncExternalStore } from 'react'

export const themes = ['light', 'dark', 'system'] as const
export type Theme = (typeof themes)[number]

const stored = 'handover-theme'
const changed = 'handover-theme-changed'

function subscribe(tell: () => void) {
  window.addEventListener(changed, tell)
  return () => window.removeEventListener(changed, tell)
}

function read(): Theme {
  try {
    const said = window.localStorage.getItem(stored)
    return said === 'light' || said === 'dark' ? said : 'system'
  } catch {
    return 'system'
  }
}

/** Light, dark or as the system has it: `data-theme` on the page's root, kept for the next visit. */
export function useTheme(): [Theme, (theme: Theme) => void] {
  const theme = useSyncExternalStore(subscribe, read, () => 'system' as const)
  function set(next: Theme) {
    if (next === 'system') {
      window.localStorage.removeItem(stored)
      delete document.documentElement.dataset.theme
    } else {
      window.localStorage.setItem(stored, next)
      document.documentElement.dataset.theme = next
    }
    window.dispatchEvent(new Event(changed))
  }
  return [theme, set]
}
