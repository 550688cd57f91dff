'use client'
import { useEffect, useRef, type RefObject } from 'react'

/**
 * Keeps the place of whoever goes by keys: when what they pressed has gone from the page and the focus with it, it goes
 * to the element that gets this ref, which needs `tabIndex={-1}`. For the component whose drawing takes things away.
 */
export function useFocusHome<Home extends HTMLElement>(): RefObject<Home | null> {
  const home = useRef<Home>(null)
  const last = useRef<Element | null>(null)
  useEffect(() => {
    const box = home.current
    const note = ({ target }: FocusEvent) => {
      if (target instanceof Element) last.current = target
    }
    box?.addEventListener('focusin', note)
    return () => box?.removeEventListener('focusin', note)
  })
  useEffect(() => {
    if (!last.current || last.current.isConnected) return
    last.current = null
    if (document.activeElement === document.body) home.current?.focus({ preventScroll: true })
  })
  return home
}
