'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { PressError } from '@/components/account/press-error'
import { durations } from '@/lib/durations'
import type { OfferNow } from '@/lib/matching/messages'
import { WhyThese } from '@/components/live/why-these'
import { SignTile } from '@/components/signs/sign-tile'
import { Button } from '@/components/ui/button'
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
  const wrong = offer.signs.filter(({ missed }) => missed > 0)
  const shown = (wrong.length > 0 ? wrong : offer.signs).slice(0, 8)
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
        <p className="text-base text-soft tabular-nums">
          <span aria-hidden>
            {t('stage.offerSegment', { segment: offer.segment.title, time: clock(time - offer.queuedAt) })}
          </span>
          <span className="sr-only">{offer.segment.title}</span>
        </p>
        <WhyThese offer={offer} time={time} />
      </div>
      {shown.length > 0 && (
        <div>
          <p className="mb-1.5 text-small font-strong">
            {wrong.length > 0 ? t('stage.wentWrong') : t('stage.practises')}
          </p>
          <ul className="flex flex-wrap gap-2">
            {shown.map(({ sign, gloss, missed }) => (
              <li key={sign}>
                <SignTile gloss={gloss} state={missed > 0 ? 'wrong' : 'to-come'} missed={missed} />
              </li>
            ))}
          </ul>
        </div>
      )}
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
