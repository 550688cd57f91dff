'use client'
import { Eye, EyeOff } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useMinutes } from './minutes'
import { spanOf } from './span'

/** When this trainer last practised with them. */
export function SeenLine({ seenAt, clock }: { seenAt: number | null; clock: () => number }) {
  const t = useTranslations('wall')
  const minutes = useMinutes(seenAt, clock)
  const span = t('span', spanOf(minutes ?? 0))
  const [all, short, shortest] =
    minutes === null
      ? [t('seenNever'), t('seenYet')]
      : minutes < 1
        ? [t('seenNow'), t('seenMoment')]
        : [t('seen', { span }), t('seenAgo', { span }), span]
  const Icon = minutes === null ? EyeOff : Eye
  return (
    <p className="ml-auto flex shrink-0 items-center gap-1 text-tiny text-soft tabular-nums" title={all}>
      <Icon aria-hidden size={14} />
      <span className="sr-only">{all}</span>
      <span aria-hidden className={shortest && 'phone:hidden'}>
        {short}
      </span>
      {shortest && (
        <span aria-hidden className="hidden phone:inline">
          {shortest}
        </span>
      )}
    </p>
  )
}
