import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

const drawings: Record<'hands' | 'light' | 'ground', ReactNode> = {
  hands: (
    <>
      <rect x="14" y="6" width="92" height="68" rx="12" className="fill-tint" />
      <circle cx="60" cy="28" r="10" />
      <path d="M38 74c0-18 8-28 22-28s22 10 22 28" />
      <path d="M36 60 26 42M84 60l10-18" />
      <path d="M22 40v-8M28 38v-9M92 38v-9M98 40v-8" />
    </>
  ),
  light: (
    <>
      <circle cx="26" cy="40" r="11" className="fill-tint" />
      <path d="M26 18v-6M26 68v-6M48 40h8M44 24l6-5M44 56l6 5" />
      <circle cx="88" cy="30" r="10" />
      <path d="M68 74c0-18 7-26 20-26s20 8 20 26" />
    </>
  ),
  ground: (
    <>
      <rect x="14" y="6" width="92" height="68" rx="12" className="fill-tint" />
      <circle cx="60" cy="28" r="10" />
      <path d="M38 74c0-18 8-28 22-28s22 10 22 28" className="fill-teal" />
    </>
  ),
}

/** How to be seen well, in three drawings. */
export function Framing() {
  const t = useTranslations('desk.framing')
  return (
    <ul aria-label={t('label')} className="grid grow gap-3 sm:grid-cols-3">
      {(['hands', 'light', 'ground'] as const).map((one) => (
        <li
          key={one}
          className="flex items-center gap-3 rounded-large border border-line bg-card p-4 sm:flex-col sm:justify-center sm:text-center"
        >
          <svg
            aria-hidden
            viewBox="0 0 120 80"
            className="h-16 w-24 shrink-0 fill-none stroke-teal [@media(height<50rem)]:sm:hidden"
            strokeWidth="3.5"
            strokeLinecap="round"
            strokeLinejoin="round"
          >
            {drawings[one]}
          </svg>
          <div>
            <h3 className="text-base">{t(one)}</h3>
            <p className="text-small text-soft">{t(`${one}Text`)}</p>
          </div>
        </li>
      ))}
    </ul>
  )
}
