'use client'
import { useSyncExternalStore } from 'react'

const query = '(prefers-reduced-motion: reduce)'

/** Whether whoever sits here asked for less motion. In a browser only. */
export const lessMotion = (): boolean => window.matchMedia(query).matches

function subscribe(tell: () => void) {
  const asked = window.matchMedia(query)
  asked.addEventListener('change', tell)
  return () => asked.removeEventListener('change', tell)
}

/** The same for what is drawn. The server cannot know and says yes: nothing moves before it is known. */
export function useLessMotion(): boolean {
  return useSyncExternalStore(subscribe, lessMotion, () => true)
}
