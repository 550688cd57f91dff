'use client'
import { useTranslations } from 'next-intl'
import { StageLabel } from '@/components/stage/stage-label'
import type { DeskMode } from './desk-mode'

/** Whose picture it is. `shown`: there is something of the learner to see. */
export function DeskLabel({ mode, shown }: { mode: DeskMode; shown: boolean }) {
  const t = useTranslations('desk.stage')
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
