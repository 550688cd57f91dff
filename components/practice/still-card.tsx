'use client'
import { VideoOff } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '../ui/button'

type Props = {
  alias: string
  /** There is no room for more than words */
  small: boolean
  onWrite: () => void
}

/** Stands where the other one's picture should be, and says what can be done meanwhile. */
export function StillCard({ alias, small, onWrite }: Props) {
  const t = useTranslations('practice.still')
  if (small) return <SmallStill text={t('title', { alias })} />
  return (
    <div
      role="status"
      className="absolute inset-0 z-1 grid content-center justify-items-center gap-2 bg-stage px-6 text-center text-stage-ink"
    >
      <VideoOff aria-hidden="true" strokeWidth={1.75} className="size-10 text-stage-soft" />
      <h2 className="text-large">{t('title', { alias })}</h2>
      <p className="max-w-xs text-small text-stage-soft">{t('text')}</p>
      <Button variant="on-stage" size="small" className="mt-2" onClick={onWrite}>
        {t('write')}
      </Button>
    </div>
  )
}

/** The same in few words. */
export function SmallStill({ text }: { text: string }) {
  return (
    <p
      role="status"
      className="absolute inset-0 z-1 grid content-center justify-items-center gap-1 bg-stage-raised p-2 text-center text-tiny text-stage-ink"
    >
      <VideoOff aria-hidden="true" strokeWidth={1.75} className="size-6 text-stage-soft" />
      {text}
    </p>
  )
}
