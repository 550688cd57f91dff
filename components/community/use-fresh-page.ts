'use client'
import { useRouter } from 'next/navigation'
import { useCallback, useEffect } from 'react'
import { useNow } from '../live/now'

const everyMs = 20_000

/** Reads the page anew when something on the board changed for this account, and now and then while it is looked at. */
export function useFreshPage(): () => void {
  const router = useRouter()
  const { now } = useNow()
  const changed = now && JSON.stringify([now.board, now.offer?.id, now.practice?.id])
  const refresh = useCallback(() => router.refresh(), [router])
  useEffect(() => {
    if (changed !== null) refresh()
  }, [changed, refresh])
  useEffect(() => {
    const timer = setInterval(() => document.visibilityState === 'visible' && refresh(), everyMs)
    return () => clearInterval(timer)
  }, [refresh])
  return refresh
}
