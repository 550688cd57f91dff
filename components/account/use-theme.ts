'use client'
import { useEffect, useSyncExternalStore } from 'react'
import { storedTheme } from './theme-key'

export const themes = ['light', 'dark', 'system'] as const
export type Theme = (typeof themes)[number]

const changed = 'handover-theme-changed'

function subscribe(tell: () => void) {
  window.addEventListener(changed, tell)
  return () => window.removeEventListener(changed, tell)
}

function read(): Theme {
  try {
    const said = window.localStorage.getItem(storedTheme)
    return said === 'light' || said === 'dark' ? said : 'system'
  } catch {
    return 'system'
  }
}

function show(theme: Theme) {
  if (theme === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
}

/** Light, dark or as the system has it: `data-theme` on the page's root, kept for the next visit. */
export function useTheme(): [Theme, (theme: Theme) => void] {
  const theme = useSyncExternalStore(subscribe, read, () => 'system' as const)
  useEffect(() => show(read()), [theme])
  function set(next: Theme) {
    if (next === 'system') window.localStorage.removeItem(storedTheme)
    else window.localStorage.setItem(storedTheme, next)
    window.dispatchEvent(new Event(changed))
  }
  return [theme, set]
}
