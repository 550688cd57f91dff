'use client'
import { useState } from 'react'
import type { PracticeNow } from '@/lib/matching/messages'

/** Whether the written talk is shown: by a press (`pressed`), and by itself when the learner writes something new. */
export function useText(practice: PracticeNow | null): {
  shown: boolean
  pressed: boolean
  toggle: () => void
  open: () => void
} {
  const [state, setState] = useState({ practiceId: '', open: false, read: 0 })
  const received = practice?.messages.filter((message) => !message.mine).length ?? 0
  const here = state.practiceId === practice?.id
  const shown = (here && state.open) || received > (here ? state.read : 0)
  const set = (open: boolean) => practice && setState({ practiceId: practice.id, open, read: received })
  return {
    shown,
    pressed: here && state.open,
    toggle: () => set(!shown),
    open: () => set(true),
  }
}
