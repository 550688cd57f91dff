'use client'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

type Props = { others: number; othersOnDuty: number; pictureAway: boolean; children: ReactNode }

/** Under the stage while on duty and free: that nobody waits, drawn, or why somebody who waits is not offered. */
export function NobodyWaits({ others, othersOnDuty, pictureAway, children }: Props) {
  const t = useTranslations('desk')
  const [title, text] = pictureAway
    ? [t('stage.pictureAway'), t('stage.pictureAwayIdle')]
    : others > 0
      ? [t('stage.idleOthers', { count: others }), t('stage.idleOthersText')]
      : [t('stage.idleTitle'), t('stage.idleText')]
  return (
    <section className="flex min-h-36 grow items-center justify-center gap-8 rounded-large border border-line bg-card px-6 py-4 phone:gap-4">
      <Drawing away={pictureAway} />
      <div role="status">
        <h2 className="text-large">{title}</h2>
        <p className="text-soft">{text}</p>
        {children}
        <p className="mt-1 text-small text-soft">{t('othersOnDuty', { count: othersOnDuty })}</p>
      </div>
    </section>
  )
}

/** A frame with an empty place in it and somebody on the way; crossed out when the picture is away. */
function Drawing({ away }: { away: boolean }) {
  return (
    <svg aria-hidden viewBox="0 0 168 112" className="h-32 w-48 shrink-0 phone:h-20 phone:w-30">
      <rect x="2" y="6" width="116" height="78" rx="16" className="fill-tint stroke-teal" strokeWidth="3" />
      <circle
        cx="60"
        cy="36"
        r="13"
        fill="none"
        className="stroke-teal"
        strokeWidth="3"
        strokeDasharray="5 6"
      />
      <path
        d="M34 80c2-18 12-26 26-26s24 8 26 26"
        fill="none"
        className="stroke-teal"
        strokeWidth="3"
        strokeDasharray="5 6"
      />
      <g className={away ? 'opacity-35' : ''}>
        <rect
          x="96"
          y="44"
          width="70"
          height="62"
          rx="18"
          className="fill-card stroke-amber"
          strokeWidth="3"
        />
        <g className="stroke-ink" strokeWidth="6" strokeLinecap="round">
          <path d="M117 88V68M131 88V60M145 88V68" />
        </g>
      </g>
      {away && <path d="M12 102 150 10" className="stroke-coral" strokeWidth="5" strokeLinecap="round" />}
    </svg>
  )
}
