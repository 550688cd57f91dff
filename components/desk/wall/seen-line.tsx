'use client'
import { useTranslations } from 'next-intl'
import { useMinutes } from './minutes'
import { spanOf } from './span'
import css from './wall.module.css'

/** When this trainer last practised with them; short where there is little room. */
export function SeenLine({ seenAt, clock }: { seenAt: number | null; clock: () => number }) {
  const t = useTranslations('wall')
  const minutes = useMinutes(seenAt, clock)
  const span = minutes === null ? '' : t('span', spanOf(minutes))
  const [long, short] =
    minutes === null
      ? [t('seenNever'), t('seenNeverShort')]
      : minutes < 1
        ? [t('seenNow'), t('seenNowShort')]
        : [t('seen', { span }), t('seenShort', { span })]
  return (
    <span className="ml-auto shrink-0 text-tiny text-soft tabular-nums">
      <span className={css.long}>{long}</span>
      <span aria-hidden className={css.short}>
        {short}
      </span>
    </span>
  )
}
