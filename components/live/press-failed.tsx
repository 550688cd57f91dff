'use client'
import { useTranslations } from 'next-intl'
import { Banner } from '../ui/banner'
import type { Commands } from './use-command'

/** Why one of `whats` was refused, beside where it was pressed; nothing when it was not. */
export function PressFailed({ commands, whats }: { commands: Commands; whats: string[] }) {
  const t = useTranslations('live')
  const { failed } = commands
  if (!failed || !whats.includes(failed.what)) return null
  return <Banner tone="error">{failed.error.message ?? t('offline')}</Banner>
}
