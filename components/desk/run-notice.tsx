'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useTime } from '@/components/live/use-time'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { durations } from '@/lib/durations'

type Props = { runSince: number; onBreak: () => void }

/** After a long run on duty: a break is suggested, again after each third of such a run. Nothing before. */
export function RunNotice({ runSince, onBreak }: Props) {
  const t = useTranslations('desk.run')
  const time = useTime()
  const [later, setLater] = useState(0)
  const run = time - runSince
  if (run < durations.longestRun || time < later) return null
  return (
    <Banner
      tone="info"
      action={
        <>
          <Button size="small" variant="quiet" onClick={onBreak}>
            {t('break')}
          </Button>
          <Button size="small" variant="quiet" onClick={() => setLater(time + durations.longestRun / 3)}>
            {t('later')}
          </Button>
        </>
      }
    >
      {t('text', { minutes: Math.floor(run / 60_000) })}
    </Banner>
  )
}
