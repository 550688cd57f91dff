'use client'
import { useTranslations } from 'next-intl'
import type { Legibility } from '@/components/live/legibility'
import { StageLabel } from '@/components/stage/stage-label'

/** How well signing can be read in the learner's picture, in words and frames a second. */
export function LegibilityLabel({ legibility, fps }: { legibility: Legibility; fps: number }) {
  const t = useTranslations('desk.legibility')
  if (legibility === 'none') return null
  return (
    <StageLabel tone={legibility === 'clear' ? 'good' : 'poor'}>
      {legibility === 'still' ? t('still') : t(legibility, { fps })}
    </StageLabel>
  )
}
