'use client'
import { useTranslations } from 'next-intl'
import { StageLabel } from '@/components/stage/stage-label'
import type { DeskMode } from './desk-mode'

type Props = {
  mode: DeskMode
  /** There is something of the learner to see */
  shown: boolean
  /** To whom the trainer is on the way, on a round */
  coming: string | null
}

/** Whose picture it is. */
export function DeskLabel({ mode, shown, coming }: Props) {
  const t = useTranslations('desk.stage')
  const wall = useTranslations('wall')
  if (coming !== null) return <StageLabel tone="waiting">{wall('coming', { alias: coming })}</StageLabel>
  switch (mode.kind) {
    case 'preparing':
    case 'live': {
      const { partner, segment } = mode.practice
      return shown ? (
        <StageLabel tone="live">
          {t.rich('live', {
            ...{ alias: partner.alias, segment: segment.title },
            more: (words) => <span className="phone:sr-only">{words}</span>,
          })}
        </StageLabel>
      ) : (
        <StageLabel tone="waiting">{t('preparing', { alias: partner.alias })}</StageLabel>
      )
    }
    case 'off':
    case 'idle':
    case 'asked':
      return <StageLabel>{t('you')}</StageLabel>
    case 'offered':
    case 'break':
    case 'needCamera':
    case 'elsewhere':
    case 'loading':
      return null
  }
}
