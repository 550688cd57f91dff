'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { useNow } from '../live/now'
import { Banner } from '../ui/banner'

const soonest = 2_000
const every = { 1: 10_000, 7: 60_000 } as const

/** Keeps the board fresh: at each live hint, and by itself every so often; nothing while nobody looks. Brings in the reader's time zone. */
export function LookAgain({ days, zone }: { days: 1 | 7; zone: string }) {
  const t = useTranslations('organise')
  const router = useRouter()
  const { onLook, connection } = useNow()

  useEffect(() => {
    const here = Intl.DateTimeFormat().resolvedOptions().timeZone
    if (here && here !== zone) router.replace(`/organise?days=${days}&zone=${encodeURIComponent(here)}`)
  }, [router, days, zone])

  useEffect(() => {
    let last = Date.now()
    let soon: ReturnType<typeof setTimeout> | undefined
    const look = () => {
      clearTimeout(soon)
      soon = undefined
      last = Date.now()
      if (document.visibilityState === 'visible') router.refresh()
    }
    const hint = () => (soon ??= setTimeout(look, Math.max(0, last + soonest - Date.now())))
    const stop = onLook(() => void hint())
    const timer = setInterval(look, every[days])
    document.addEventListener('visibilitychange', look)
    return () => {
      stop()
      clearTimeout(soon)
      clearInterval(timer)
      document.removeEventListener('visibilitychange', look)
    }
  }, [router, onLook, days])

  if (connection !== 'lost') return null
  return <Banner tone="warn">{t('lost')}</Banner>
}
