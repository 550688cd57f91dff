'use client'
import { useRouter } from 'next/navigation'
import { useCallback, useEffect } from 'react'
import type { Now } from '@/lib/matching/messages'
import { useNow } from './now'

const everyMs = 20_000

/** Reads the page anew when `what` of the look changes for this account, and now and then while it is looked at. */
export function useFreshPage(what: (now: Now) => unknown): () => void {
  const router = useRouter()
  const { now } = useNow()
  const changed = now && JSON.stringify(what(now))
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
