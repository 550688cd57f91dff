'use client'
import { CirclePower } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { PressError } from '@/components/account/press-error'
import { Button } from '@/components/ui/button'
import { wallClock } from './times'

type Props = {
  /** A frame of the own camera was seen */
  ready: boolean
  busy: boolean
  error: string | null
  waiting: boolean
  /** When duty ended because no window was open; null when it ended otherwise */
  goneAt: number | null
  onGo: () => void
}

/** Under the stage while off duty: how the picture should be, and the way on duty once a frame of it was seen. */
export function OffDuty({ ready, busy, error, waiting, goneAt, onGo }: Props) {
  const t = useTranslations('desk')
  return (
    <section className="grid items-center gap-4 md:grid-cols-[1fr_auto]">
      <div>
        <h2 className="text-large">{ready ? t('stage.offTitle') : t('stage.cameraTitle')}</h2>
        {goneAt !== null && (
          <p role="status" className="mb-1 font-strong">
            {t('stage.offGone', { time: wallClock(goneAt) })}
          </p>
        )}
        <p className="text-soft">{waiting ? t('stage.offWait') : t('stage.cameraText')}</p>
      </div>
      <div className="grid justify-items-end gap-1 max-md:justify-items-stretch">
        <Button onClick={onGo} disabled={!ready} busy={busy}>
          <CirclePower aria-hidden size={20} /> {t('duty.goOn')}
        </Button>
        <PressError>{error}</PressError>
      </div>
    </section>
  )
}
