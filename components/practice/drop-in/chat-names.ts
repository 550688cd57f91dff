import type { useTranslations } from 'next-intl'
import type { PracticeNow } from '@/lib/matching/messages'

/** Whom one writes to: the partner, and the third one while there is one. */
export function chatNames(
  { partner, third }: Pick<PracticeNow, 'partner' | 'third'>,
  t: ReturnType<typeof useTranslations<'dropIn'>>,
): string {
  return third && !third.left ? t('both', { one: partner.alias, two: third.alias }) : partner.alias
}
