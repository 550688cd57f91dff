'use client'
import { useTranslations } from 'next-intl'
import { SignRow } from '@/components/signs/sign-row'
import { Button } from '@/components/ui/button'
import { durations } from '@/lib/durations'
import type { OfferNow } from '@/lib/matching/messages'
import { PressError } from '@/components/account/press-error'
import { Countdown } from '../countdown'
import type { OfferPress } from '../offer-card'

/** Who waits for this trainer, while the wall is in front: nobody is covered by it, and one key takes them. */
export function OfferBar({ offer, busy, error, onTake, onLater }: OfferPress & { offer: OfferNow }) {
  const t = useTranslations('wall')
  const desk = useTranslations('desk')
  const wrong = offer.signs.filter(({ missed }) => missed > 0)
  return (
    <section
      aria-label={t('waits', { alias: offer.partner.alias })}
      className="grid gap-2 rounded-large border-2 border-amber bg-card px-4 py-2"
    >
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <h3 role="status" className="text-large">
          {t('waits', { alias: offer.partner.alias })}
        </h3>
        <SignRow
          label={desk('stage.brings', { alias: offer.partner.alias })}
          size="small"
          signs={wrong.slice(0, 3).map(({ sign, gloss, missed }) => ({
            ...{ id: sign, gloss, missed },
            state: 'wrong',
          }))}
        />
        <div className="min-w-40 grow">
          <Countdown until={offer.until} total={durations.offer} />
        </div>
        <div className="flex gap-2">
          <Button size="small" onClick={onTake} busy={busy} keyHint="↵" shortcut="Enter">
            {desk('waiting.take')}
          </Button>
          <Button size="small" variant="quiet" onClick={onLater}>
            {desk('waiting.later')}
          </Button>
        </div>
      </div>
      <PressError>{error}</PressError>
    </section>
  )
}
