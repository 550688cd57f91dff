import type { ComponentProps, ReactNode } from 'react'
import { buttonClass, type ButtonLook } from './button-class'
import { KeyCap } from './key-cap'
import { Spinner } from './spinner'

type Props = Omit<ComponentProps<'button'>, 'className'> &
  ButtonLook & {
    icon?: ReactNode
    /** What its key is called on the key cap; listening for it is up to the page */
    keyHint?: string
    /** The same key as `aria-keyshortcuts` wants it, if that differs from the cap */
    shortcut?: string
    /** Shows that a press is being worked on, and takes no other meanwhile. It keeps the focus */
    busy?: boolean
  }

/** A button: 52 px high, or 44 px when `small`. */
export function Button({
  variant,
  size,
  square,
  className,
  icon,
  keyHint,
  shortcut = keyHint,
  busy = false,
  children,
  onClick,
  type = 'button',
  ...rest
}: Props) {
  return (
    <button
      {...rest}
      type={busy ? 'button' : type}
      className={buttonClass({ variant, size, square, className })}
      aria-keyshortcuts={shortcut}
      aria-busy={busy || undefined}
      aria-disabled={busy || rest['aria-disabled']}
      onClick={busy ? undefined : onClick}
    >
      {busy ? <Spinner /> : icon}
      {children}
      {keyHint && <KeyCap>{keyHint}</KeyCap>}
    </button>
  )
}
