import type { useTranslations } from 'next-intl'
import type { Now } from '@/lib/matching/messages'

type Words = ReturnType<typeof useTranslations<'queue'>>

/** Says who is there now and how long it may take. A guess is called one; nobody there is said, too. */
export function waitWords({ onDuty, free, waitMs, recording }: Now['people'], t: Words): string {
  if (free > 0) return t('people.free', { count: free })
  if (onDuty > 0)
    return t('people.busy', { count: onDuty, minutes: Math.max(1, Math.round((waitMs ?? 60_000) / 60_000)) })
  return recording ? t('people.recording') : t('people.nobody')
}
