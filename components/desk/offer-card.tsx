'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { PressError } from '@/components/account/press-error'
import { durations } from '@/lib/durations'
import type { OfferNow } from '@/lib/matching/messages'
import { WhyThese } from '@/components/live/why-these'
import { Button } from '@/components/ui/button'
import { BeforeLines } from './before-lines'
import { Countdown } from './countdown'
import { clock } from './times'

export type OfferPress = {
  busy: boolean
  error: string | null
  onTake: () => void
  onLater: () => void
}

type Props = OfferPress & { offer: OfferNow; time: number }

/** The ring: who waits, which signs went wrong, and how long the offer stands. Takes the focus unless somebody writes. */
export function OfferCard({ offer, time, busy, error, onTake, onLater }: Props) {
  const t = useTranslations('desk')
  const take = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    const at = document.activeElement
    const writing =
      at instanceof HTMLElement && at.matches('input, textarea, [role="dialog"] *, [role="menu"] *')
    if (!writing) take.current?.focus({ preventScroll: true })
  }, [offer.id])

  return (
    <section
      aria-label={t('stage.offer', { alias: offer.partner.alias })}
      className="grid w-full max-w-110 gap-4 rounded-[24px] bg-card p-6 text-ink shadow-raised"
    >
      <div role="status">
        <h2 className="text-[30px] leading-tight font-heavy">
          {t('stage.offer', { alias: offer.partner.alias })}
        </h2>
      </div>
      <BeforeLines offer={offer} time={time} />
      <div>
        <p className="text-small text-soft tabular-nums" aria-live="off">
          {t('stage.offerWaits', { time: clock(time - offer.queuedAt) })}
        </p>
        <WhyThese offer={offer} time={time} />
      </div>
      <Countdown until={offer.until} total={durations.offer} />
      <div className="flex gap-3">
        <Button ref={take} className="grow" onClick={onTake} busy={busy} keyHint="↵" shortcut="Enter">
          {t('waiting.take')}
        </Button>
        <Button variant="quiet" onClick={onLater}>
          {t('waiting.later')}
        </Button>
      </div>
      <PressError>{error}</PressError>
    </section>
  )
}
