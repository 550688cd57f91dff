'use client'
import { memo, type ReactNode } from 'react'

/** Stays as it was drawn last while it is `held`, because nobody can see it: what is in it is not drawn anew by the desk. */
export const Held = memo(
  function Held({ children }: { held: boolean; children: ReactNode }) {
    return children
  },
  (_, next) => next.held,
)
