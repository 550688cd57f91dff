'use client'
import { useState } from 'react'
import type { PracticeNow } from '@/lib/matching/messages'

/**
 * Whether the written talk is shown: by a press (`pressed`), and by itself when the learner writes something new or no
 * picture comes (`show`): then it takes no key that was meant for something else.
 */
export function useText(practice: PracticeNow | null): {
  shown: boolean
  pressed: boolean
  toggle: () => void
  open: () => void
  show: () => void
} {
  const [state, setState] = useState({ practiceId: '', open: false, pressed: false, read: 0 })
  const received = practice?.messages.filter((message) => !message.mine).length ?? 0
  const here = state.practiceId === practice?.id
  const shown = (here && state.open) || received > (here ? state.read : 0)
  const set = (open: boolean, pressed = true) =>
    practice && setState({ practiceId: practice.id, open, pressed, read: received })
  return {
    shown,
    pressed: here && state.open && state.pressed,
    toggle: () => set(!shown),
    open: () => set(true),
    show: () => set(true, false),
  }
}
