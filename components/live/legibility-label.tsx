'use client'
import { useTranslations } from 'next-intl'
import { StageLabel } from '../stage/stage-label'
import type { Reading } from './legibility'

/** How well signing can be read, in words, with the pictures a second. Nothing before the first picture. */
export function LegibilityLabel({ reading }: { reading: Reading }) {
  const t = useTranslations('live')
  switch (reading.legibility) {
    case 'none':
      return null
    case 'clear':
      return <StageLabel tone="good">{t('clear', { fps: reading.fps })}</StageLabel>
    case 'hard':
      return (
        <div role="status">
          <StageLabel tone="poor">
            <span className="phone:hidden">{t('hard')}</span>
            <span className="hidden phone:inline">{t('hardShort')}</span>
          </StageLabel>
        </div>
      )
    case 'still':
      return <StageLabel tone="poor">{t('still')}</StageLabel>
  }
}
