'use client'
import { useEffect, useEffectEvent } from 'react'
import { keyAction, type DeskAction, type KeysNow, type Press } from './keys'

const text =
  'textarea, select, [contenteditable=""], [contenteditable="true"], input:not([type="checkbox"], [type="radio"])'
const control = 'button, a[href], summary, input, [role="menuitem"], [role="button"]'

/** What has the focus, as the shortcuts care about it: a button merely clicked before does not keep Enter. */
function focusOn(target: EventTarget | null): Press['on'] {
  if (!(target instanceof Element)) return 'page'
  if (target.closest(text)) return 'text'
  return target.closest(control)?.matches(':focus-visible') ? 'control' : 'page'
}

/** An open dialog or menu takes all keys. */
function covered(): boolean {
  return document.querySelector('[role="dialog"], [role="alertdialog"], [role="menu"]') !== null
}

/** Hands single-key presses anywhere on the page to `act`; a press that was used does nothing else. */
export function useDeskKeys(now: Omit<KeysNow, 'covered'>, act: (action: DeskAction) => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented) return
    const { key, ctrlKey, altKey, metaKey, repeat, isComposing } = event
    const press = { key, ctrlKey, altKey, metaKey, repeat, isComposing, on: focusOn(event.target) }
    const action = keyAction(press, { ...now, covered: covered() })
    if (!action) return
    event.preventDefault()
    act(action)
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event)
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
}
