'use client'
import { useTranslations } from 'next-intl'
import { useMinutes } from './minutes'
import { spanOf } from './span'

/** When this trainer last practised with them. */
export function SeenLine({ seenAt, clock }: { seenAt: number | null; clock: () => number }) {
  const t = useTranslations('wall')
  const minutes = useMinutes(seenAt, clock)
  const words =
    minutes === null
      ? t('seenNever')
      : minutes < 1
        ? t('seenNow')
        : t('seen', { span: t('span', spanOf(minutes)) })
  return <p className="ml-auto shrink-0 text-tiny text-soft tabular-nums">{words}</p>
}
