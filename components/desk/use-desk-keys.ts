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

/** An open dialog or menu takes all keys from what is under it. */
const lyingOver = () =>
  document.querySelectorAll('[role="dialog"], [role="alertdialog"], [role="menu"]').length

/**
 * Hands single-key presses anywhere on the page to `use`, which says whether it used one; it does nothing else then.
 * @param level in how many dialogs whoever asks lies itself: more of them cover it
 */
export function useKeyPresses(use: (press: Press & { covered: boolean }) => boolean, level = 0): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented) return
    const { key, ctrlKey, altKey, metaKey, repeat, isComposing } = event
    const press = { key, ctrlKey, altKey, metaKey, repeat, isComposing, on: focusOn(event.target) }
    if (use({ ...press, covered: lyingOver() > level })) event.preventDefault()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event)
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
}

/** The same for the keys of the desk. */
export function useDeskKeys(now: Omit<KeysNow, 'covered'>, act: (action: DeskAction) => void): void {
  useKeyPresses(({ covered, ...press }) => {
    const action = keyAction(press, { ...now, covered })
    if (action) act(action)
    return action !== null
  })
}
