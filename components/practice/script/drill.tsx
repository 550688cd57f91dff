'use client'
import { useTranslations } from 'next-intl'
import { SignTile } from '../../signs/sign-tile'

/** The signs that one of the two did not read. */
export function Drill({ misread }: { misread: { sign: string; gloss: string; mine: boolean }[] }) {
  const t = useTranslations('script.done')
  if (misread.length === 0) return null
  return (
    <section className="grid gap-2">
      <h2 className="text-large">{t('drill')}</h2>
      <ul className="flex flex-wrap gap-2.5">
        {misread.map(({ sign, gloss }) => (
          <li key={sign}>
            <SignTile gloss={gloss} state="wrong" />
          </li>
        ))}
      </ul>
      {misread.some((one) => one.mine) && <p className="text-small text-soft">{t('drillText')}</p>}
    </section>
  )
}
