'use client'
import { Coffee, MonitorUp, UserRoundX } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { PressError } from '@/components/account/press-error'
import { Button } from '@/components/ui/button'
import type { DeskMode } from './desk-mode'
import { StageCard } from './stage-card'
import { clock } from './times'

type Props = {
  mode: DeskMode
  time: number
  busy: boolean
  error: string | null
  onBack: () => void
  onHere: () => void
}

/** What the stage has to say when there is no picture to look at, with one next step; null when there is nothing. */
export function StageNotice({ mode, time, busy, error, onBack, onHere }: Props): ReactNode {
  const t = useTranslations('desk')
  const press = (words: string, act: () => void) => (
    <>
      <Button onClick={act} busy={busy}>
        {words}
      </Button>
      <PressError>{error}</PressError>
    </>
  )
  switch (mode.kind) {
    case 'break':
      // Without a camera the stage itself says what to do about it.
      return mode.ready ? (
        <StageCard
          icon={Coffee}
          title={t(`break.${mode.why}Title`)}
          text={t(`break.${mode.why}Text`)}
          announce
        >
          {press(t('duty.back'), onBack)}
        </StageCard>
      ) : null
    case 'elsewhere':
      return (
        <StageCard
          icon={MonitorUp}
          title={t('stage.elsewhereTitle', { alias: mode.practice.partner.alias })}
          text={t('stage.elsewhereText')}
        >
          {press(t('stage.useHere'), onHere)}
        </StageCard>
      )
    case 'preparing':
      return mode.asking ? (
        <StageCard
          title={t('stage.asking', { alias: mode.practice.partner.alias })}
          text={t('stage.askingText', { alias: mode.practice.partner.alias })}
          announce
        />
      ) : null
    case 'live':
      return mode.trouble?.kind === 'gone' ? (
        <StageCard
          icon={UserRoundX}
          title={t('stage.gone', { alias: mode.practice.partner.alias })}
          text={t('stage.goneText', { time: clock(mode.trouble.until - time) })}
          announce
        />
      ) : null
    case 'loading':
    case 'needCamera':
    case 'off':
    case 'idle':
    case 'offered':
      return null
  }
}
