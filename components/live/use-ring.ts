'use client'
import { useEffect, useSyncExternalStore } from 'react'
import { ring } from './ring'

/** Rings as long as `title` is not null; `quiet`: in this window only. */
export function useRing(title: string | null, text = '', quiet = false): void {
  useEffect(() => (title === null ? undefined : ring({ title, text, quiet })), [title, text, quiet])
}

type Notices = 'ask' | 'granted' | 'denied' | 'none'

const listeners = new Set<() => void>()

function subscribe(tell: () => void) {
  listeners.add(tell)
  return () => void listeners.delete(tell)
}

function permission(): Notices {
  if (!('Notification' in window)) return 'none'
  return Notification.permission === 'default' ? 'ask' : Notification.permission
}

/** Whether the system may show notices for us, and how to ask for it (from a press only). */
export function useNotices(): { state: Notices; ask: () => void } {
  const state = useSyncExternalStore(subscribe, permission, () => 'none' as const)
  const ask = () => void Notification.requestPermission().then(() => listeners.forEach((tell) => tell()))
  return { state, ask }
}
