'use client'
import { Mic } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { StageLabel } from '../stage/stage-label'

/** Says that the other one's microphone is on: whoever does not hear must know that there is something to hear. */
export function SoundLabel({ alias }: { alias: string }) {
  const t = useTranslations('practice')
  return (
    <div role="status">
      <StageLabel>
        <Mic aria-hidden="true" className="-mt-0.5 mr-1.5 inline size-4.5" />
        {t('microphoneOn', { alias })}
      </StageLabel>
    </div>
  )
}
