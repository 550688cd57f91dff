'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, type ReactNode } from 'react'
import { PressError } from '@/components/account/press-error'
import { useTime } from '@/components/live/use-time'
import { durations } from '@/lib/durations'
import type { OfferNow } from '@/lib/matching/messages'
import type { TryNow } from '@/lib/tries/messages'
import { WhyThese } from '@/components/live/why-these'
import { Button } from '@/components/ui/button'
import { Film } from '@/components/stage/film'
import type { Reported } from '@/components/report/report-dialog'
import { ReportPress } from '@/components/report/report-press'
import { BeforeLines } from './before-lines'
import { Countdown } from './countdown'
import { clock } from './times'

export type OfferPress = {
  busy: boolean
  error: string | null
  onTake: () => void
  onLater: () => void
  /** About the try that is shown; what is being written outlives the offer */
  onReport: (about: Reported) => void
}

type Props = OfferPress & { offer: OfferNow }

/** The ring: who waits, which signs went wrong, and how long the offer stands. Takes the focus unless somebody writes. */
export function OfferCard({ offer, busy, error, onTake, onLater, onReport }: Props) {
  const t = useTranslations('desk')
  const time = useTime()
  const take = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    const at = document.activeElement
    const writing =
      at instanceof HTMLElement && at.matches('input, textarea, [role="dialog"] *, [role="menu"] *')
    if (!writing) take.current?.focus({ preventScroll: true })
  }, [offer.id])
  const since = (
    <div>
      <p className="text-small text-soft tabular-nums" aria-live="off">
        {t('stage.offerWaits', { time: clock(time - offer.queuedAt) })}
      </p>
      <WhyThese offer={offer} time={time} />
    </div>
  )

  return (
    <section
      aria-label={t('stage.offer', { alias: offer.partner.alias })}
      className="grid w-full max-w-110 gap-3 rounded-[24px] bg-card p-6 text-ink shadow-raised"
    >
      <div role="status">
        <h2 className="text-[30px] leading-tight font-heavy">
          {t('stage.offer', { alias: offer.partner.alias })}
        </h2>
      </div>
      <BeforeLines offer={offer} time={time} />
      {offer.before?.shown ? (
        <ShownTry alias={offer.partner.alias} shown={offer.before.shown} onReport={onReport}>
          {since}
        </ShownTry>
      ) : (
        since
      )}
      <Countdown until={offer.until} total={durations.offer} />
      <PressError>{error}</PressError>
      <div className="sticky -bottom-4 z-10 -mx-6 -mt-3 -mb-6 flex gap-3 rounded-b-[24px] bg-card px-6 pt-3 pb-6">
        <Button ref={take} className="grow" onClick={onTake} busy={busy} keyHint="↵" shortcut="Enter">
          {t('waiting.take')}
        </Button>
        <Button variant="quiet" onClick={onLater}>
          {t('waiting.later')}
        </Button>
      </div>
    </section>
  )
}

type ShownProps = Pick<OfferPress, 'onReport'> & { alias: string; shown: TryNow; children: ReactNode }

/** The try that the learner shows beforehand, small, and what else is said of the offer beside it. */
function ShownTry({ alias, shown, onReport, children }: ShownProps) {
  const t = useTranslations('tries')
  const label = t('offer', { alias, sign: shown.gloss })
  return (
    <figure className="flex items-center gap-4">
      <div className="w-36 shrink-0">
        <Film size="tile" src={shown.src} label={label} />
      </div>
      <figcaption className="grid min-w-0 justify-items-start text-small">
        {label}
        {children}
        <div className="-mb-2 -ml-3.5">
          <ReportPress
            name={t('report', { alias, sign: shown.gloss })}
            onPress={() => onReport({ what: 'try', id: shown.id, alias })}
          />
        </div>
      </figcaption>
    </figure>
  )
}
