'use client'
import { useEffect, useEffectEvent, useRef } from 'react'

const typing = 'textarea, select, input:not([type="range"]), [contenteditable=""], [contenteditable="true"]'
const covering = '[role="dialog"], [role="alertdialog"], [role="menu"]'

/** Single keys that would also do something by themselves to the control that has the focus. */
const pressing = [' ', 'Enter']

/**
 * Listens for single keys anywhere on the page, by `event.key`. Not while text is typed, a dialog or menu is open, or
 * the key belongs to the control reached by Tab; a control merely clicked before does not swallow Space and Enter.
 */
export function useKeys(keys: Partial<Record<string, () => void>>, enabled: boolean): void {
  /** Once a key is pressed, browsers treat a clicked control as focused by keyboard: `:focus-visible` cannot tell. */
  const clicked = useRef(false)
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.key === 'Tab') clicked.current = false
    const act = Object.hasOwn(keys, event.key) ? keys[event.key] : undefined
    if (!act || !enabled || event.defaultPrevented || event.repeat || event.isComposing) return
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const on = event.target instanceof Element ? event.target : document.body
    if (on.closest(typing) || document.querySelector(covering)) return
    if (pressing.includes(event.key) && !clicked.current && on.closest('button, a[href], summary')) return
    event.preventDefault()
    act()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event)
    const click = () => {
      clicked.current = true
    }
    document.addEventListener('keydown', listen)
    document.addEventListener('pointerdown', click, true)
    return () => {
      document.removeEventListener('keydown', listen)
      document.removeEventListener('pointerdown', click, true)
    }
  }, [])
}
