'use client'
import { useCallback, useEffect, useEffectEvent } from 'react'
import { useCommand } from '@/components/live/use-command'
import type { DeskNow, Now } from '@/lib/matching/messages'
import type { CameraSeen } from './desk-mode'

type State = DeskNow['duty']['state']

/** How long a page that has just been opened may take to show a picture before duty is given up. */
const patience = 12_000

/**
 * Going on and off duty, and being asked whether one is there. A camera that gives no picture while on duty makes it a
 * break: nobody should meet a black frame.
 */
export function useDuty(now: Now | null, camera: CameraSeen) {
  const { run, pending, failed } = useCommand()
  const duty = now?.desk?.duty ?? null
  const state = duty?.state ?? null
  const asked = duty !== null && duty.askUntil !== null && !now?.offer

  const set = useCallback(
    (next: State, why: 'pressed' | 'camera' = 'pressed') =>
      void run('duty', '/api/desk/duty', { state: next, why }),
    [run],
  )
  const giveUp = useEffectEvent(() => set('break', 'camera'))
  useEffect(() => {
    if (state !== 'on' || camera === 'seen') return
    const timer = setTimeout(giveUp, camera === 'lost' || camera === 'denied' ? 0 : patience)
    return () => clearTimeout(timer)
  }, [state, camera])

  const here = (rested = false) => void run('here', '/api/desk/here', { rested })
  const anyPress = useEffectEvent(() => here())
  useEffect(() => {
    if (!asked) return
    const press = () => anyPress()
    for (const kind of ['keydown', 'pointerdown'] as const) document.addEventListener(kind, press)
    return () => {
      for (const kind of ['keydown', 'pointerdown'] as const) document.removeEventListener(kind, press)
    }
  }, [asked])

  return { set, here, busy: pending !== null, refused: failed?.error ?? null }
}
