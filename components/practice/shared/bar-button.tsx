'use client'
import type { ReactNode } from 'react'
import { Button } from '../../ui/button'

type Props = { of: string; name: string; pressed?: boolean; onClick: () => void; children: ReactNode }

/** A square button under a picture that both see, with the key that does the same. */
export function BarButton({ of, name, pressed, onClick, children }: Props) {
  const key = of === ' ' ? 'Space' : of
  return (
    <Button
      variant="on-stage"
      size="small"
      square
      aria-label={name}
      aria-pressed={pressed}
      title={`${name} (${key})`}
      shortcut={key}
      className="aria-pressed:inset-ring-2 aria-pressed:inset-ring-white"
      onClick={onClick}
    >
      {children}
    </Button>
  )
}

/** Over the buttons, and never on the picture: who shows what. */
export function BarWords({ children }: { children: ReactNode }) {
  return (
    <p role="status" className="w-full truncate px-2 text-center text-small text-stage-ink">
      {children}
    </p>
  )
}
