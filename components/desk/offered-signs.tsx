'use client'
import { useTranslations } from 'next-intl'
import { SignRow } from '@/components/signs/sign-row'
import type { OfferNow } from '@/lib/matching/messages'

/** Under the stage while somebody is offered: all the signs they bring. */
export function OfferedSigns({ offer }: { offer: OfferNow }) {
  const t = useTranslations('desk.stage')
  return (
    <section className="grow rounded-large border border-line bg-card px-5 py-4">
      <h2 className="mb-3 text-large">{t('brings', { alias: offer.partner.alias })}</h2>
      <SignRow
        label={t('brings', { alias: offer.partner.alias })}
        signs={offer.signs.map(({ sign, gloss, missed }) => ({
          id: sign,
          gloss,
          missed,
          state: missed > 0 ? 'wrong' : 'to-come',
        }))}
      />
    </section>
  )
}
