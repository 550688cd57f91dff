'use client'
import { Check } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { OfferNow } from '@/lib/matching/messages'
import { dayOf } from './day-of'

/** Why these two and not others, in a line each. Nothing when there is nothing to say. */
export function WhyThese({ offer, time }: { offer: OfferNow; time: number }) {
  const t = useTranslations('reasons')
  const asTrainer = offer.partner.role === 'learner'
  if (offer.reasons.length === 0) return null
  const words = (reason: OfferNow['reasons'][number]): string => {
    switch (reason.kind) {
      case 'same-trainer': {
        const date = new Date(reason.at).toLocaleDateString('en', { day: 'numeric', month: 'long' })
        return t('same-trainer', { day: dayOf(reason.at, time), date })
      }
      case 'shares':
        return t('shares', { shared: reason.shared, of: reason.of, bothWeak: reason.bothWeak })
      case 'waited-longest':
        return t(asTrainer ? 'waited-longest' : 'you-waited-longest')
      case 'same-region':
      case 'same-level':
      case 'served-least-recently':
        return t(reason.kind)
    }
  }
  return (
    <ul aria-label={t('label')} className="mt-2 grid gap-1">
      {offer.reasons.map((reason) => (
        <li key={reason.kind} className="flex items-start gap-2 text-small font-strong">
          <Check aria-hidden="true" className="mt-0.5 size-4.5 shrink-0 text-teal" />
          {words(reason)}
        </li>
      ))}
    </ul>
  )
}
