'use client'
import { CirclePower } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { PressError } from '@/components/account/press-error'
import { Button } from '@/components/ui/button'

type Props = {
  /** A frame of the own camera was seen */
  ready: boolean
  busy: boolean
  error: string | null
  waiting: boolean
  onGo: () => void
}

/** Under the stage while off duty: how the picture should be, and the way on duty once a frame of it was seen. */
export function OffDuty({ ready, busy, error, waiting, onGo }: Props) {
  const t = useTranslations('desk')
  return (
    <section className="grid items-center gap-4 md:grid-cols-[1fr_auto]">
      <div>
        <h2 className="text-large">{ready ? t('stage.offTitle') : t('stage.cameraTitle')}</h2>
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
