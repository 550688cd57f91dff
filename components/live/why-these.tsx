'use client'
import { Check } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { OfferNow, PracticeNow } from '@/lib/matching/messages'
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
  return <Lines label={t('label')} lines={offer.reasons.map(words)} />
}

/** The same where nobody was asked: a trainer chose this learner out of the line, or came by as the learner said they may. */
export function WhyPicked({ practice }: { practice: PracticeNow }) {
  const t = useTranslations('reasons')
  if (!practice.picked && !practice.rounds) return null
  const { alias } = practice.partner
  const asTrainer = practice.role === 'trainer'
  const visit = asTrainer ? 'visited' : 'was-visited'
  const why = practice.rounds ? visit : asTrainer ? 'picked' : 'was-picked'
  return <Lines label={t('label')} lines={[t(why, { alias })]} />
}

function Lines({ label, lines }: { label: string; lines: string[] }) {
  return (
    <ul aria-label={label} className="mt-2 grid gap-1">
      {lines.map((line) => (
        <li key={line} className="flex items-start gap-2 text-small font-strong">
          <Check aria-hidden="true" className="mt-0.5 size-4.5 shrink-0 text-teal" />
          {line}
        </li>
      ))}
    </ul>
  )
}
