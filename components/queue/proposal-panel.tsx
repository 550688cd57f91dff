'use client'
import { useTranslations } from 'next-intl'
import { durations } from '@/lib/durations'
import type { OfferNow } from '@/lib/matching/messages'
import { TimeLeft } from '../live/time-left'
import { useTime } from '../live/use-time'
import { WhyThese } from '../live/why-these'
import { neededSigns } from '../practice/verdict-signs'
import { SignRow } from '../signs/sign-row'

/** The heading while two learners are shown to each other: the signs both practise, who has said yes, the time left. */
export function ProposalHead({ offer }: { offer: OfferNow }) {
  const t = useTranslations('queue.proposal')
  const { alias } = offer.partner
  const time = useTime()
  const state = offer.confirmed ? 'waits' : offer.partnerConfirmed ? 'theySaidYes' : 'text'
  return (
    <div className="grid gap-4">
      <div aria-live="polite">
        <h1 className="text-heading max-wide:text-[1.625rem] max-wide:leading-8">{t('title', { alias })}</h1>
        <p className="mt-1 text-soft">{t(state, { alias })}</p>
        {offer.post && (
          <p className="mt-2 border-l-3 border-teal pl-3">
            {t(offer.post.mine ? 'postMine' : 'postTheirs', {
              alias,
              said: String(offer.post.text !== null),
              text: offer.post.text ?? '',
            })}
          </p>
        )}
        <WhyThese offer={offer} time={time} />
      </div>
      <SignRow label={t('signs')} signs={neededSigns(offer.signs)} />
      <TimeLeft until={offer.until} total={durations.offer} />
    </div>
  )
}
