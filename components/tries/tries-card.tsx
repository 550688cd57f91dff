'use client'
import { useTranslations } from 'next-intl'
import { PressError } from '../account/press-error'
import { Card } from '../ui/card'
import { SwitchRow } from './switch-row'
import type { Tries } from './use-tries'

/** Beside a sign that is asked for: whether tries are kept as clips, who sees them, and how it went with the last. */
export function TriesCard({ tries: { now, last, refused, set } }: { tries: Tries }) {
  const t = useTranslations('tries')
  const live = useTranslations('live')
  if (!now) return null
  const { keep, share } = now
  return (
    <Card className="grid gap-2 py-4">
      <SwitchRow
        label={t('keep')}
        text={t('keepText')}
        on={keep}
        onChange={(on) => set({ keep: on, share: on && share })}
      />
      {keep && (
        <SwitchRow
          label={t('share')}
          text={t(share ? 'shareOn' : 'shareOff')}
          on={share}
          onChange={(on) => set({ keep, share: on })}
        />
      )}
      <p role="status" className="text-small text-soft empty:hidden">
        {keep && last && t(`last.${last}`)}
      </p>
      <PressError>{refused && (refused.message ?? live('offline'))}</PressError>
    </Card>
  )
}
