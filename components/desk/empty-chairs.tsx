import { useTranslations } from 'next-intl'

/** The list with nobody in it: three drawn cards to come. */
export function EmptyChairs() {
  const t = useTranslations('desk.waiting')
  return (
    <div className="grid gap-3">
      <svg aria-hidden viewBox="0 0 280 196" className="w-full text-line">
        {[0, 1, 2].map((row) => (
          <g key={row} transform={`translate(1 ${row * 66 + 1})`} opacity={1 - row * 0.3}>
            <rect
              width="278"
              height="58"
              rx="18"
              fill="none"
              stroke="currentColor"
              strokeWidth="2"
              strokeDasharray="7 7"
            />
            <circle cx="32" cy="29" r="14" fill="currentColor" />
            <rect x="58" y="17" width={96 - row * 16} height="9" rx="4.5" fill="currentColor" />
            <rect x="58" y="34" width={64 + row * 12} height="8" rx="4" fill="currentColor" opacity=".6" />
            <rect
              x="230"
              y="15"
              width="28"
              height="28"
              rx="8"
              fill="none"
              stroke="currentColor"
              strokeWidth="2"
            />
          </g>
        ))}
      </svg>
      <p className="text-base font-strong">{t('empty')}</p>
      <p className="-mt-2 text-small text-soft">{t('emptyMore')}</p>
    </div>
  )
}
