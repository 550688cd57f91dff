'use client'
import { useEffect, useEffectEvent, useState } from 'react'
import { useCommand } from '@/components/live/use-command'
import type { DeskNow, Now } from '@/lib/matching/messages'
import type { BreakWhy, CameraSeen } from './desk-mode'

type State = DeskNow['duty']['state']

/** How long a page that has just been opened may take to show a picture before duty is given up. */
const patience = 12_000

/** Going on and off duty. A camera that gives no picture while on duty makes it a break: nobody should meet a black frame. */
export function useDuty(now: Now | null, camera: CameraSeen) {
  const { run, pending, failed } = useCommand()
  const state = now?.desk?.duty.state ?? null
  const [before, setBefore] = useState<State | null>(state)
  const [breakWhy, setBreakWhy] = useState<BreakWhy | null>(null)
  if (state !== before) {
    setBefore(state)
    if (state !== 'break') setBreakWhy(null)
    else if (before === 'on' && !breakWhy) setBreakWhy('missed')
  }

  const set = (next: State, why: BreakWhy = 'pressed') => {
    setBreakWhy(next === 'break' ? why : null)
    void run('duty', '/api/desk/duty', { state: next })
  }
  const giveUp = useEffectEvent(() => set('break', 'camera'))
  useEffect(() => {
    if (state !== 'on' || camera === 'seen') return
    const timer = setTimeout(giveUp, camera === 'lost' || camera === 'denied' ? 0 : patience)
    return () => clearTimeout(timer)
  }, [state, camera])

  return { set, breakWhy, busy: pending !== null, refused: failed?.error ?? null }
}
