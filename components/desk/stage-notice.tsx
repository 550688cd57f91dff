import { Coffee, Hand, MonitorUp, UserRoundX, VideoOff, WifiOff } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { PressError } from '@/components/account/press-error'
import type { RoomState } from '@/components/live/room-state'
import { useTime } from '@/components/live/use-time'
import { Button } from '@/components/ui/button'
import { durations } from '@/lib/durations'
import { Countdown } from './countdown'
import type { DeskMode } from './desk-mode'
import { StageCard } from './stage-card'
import { clock } from './times'

export type NoticePress = {
  busy: boolean
  error: string | null
  onBack: () => void
  /** Answers "Are you there?" */
  onStay: () => void
  onHere: () => void
}

type Props = NoticePress & {
  mode: DeskMode
  /** How this tab stands to its room */
  link: RoomState
  t: ReturnType<typeof useTranslations<'desk'>>
}

/** What the stage has to say when there is no picture to look at, with one next step; null when there is nothing. */
export function stageNotice({ mode, link, t, busy, error, onBack, onStay, onHere }: Props): ReactNode {
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
    case 'asked':
      return (
        <StageCard icon={Hand} title={t('asked.title')} text={t('asked.text')} announce>
          <div className="w-full">
            <Countdown until={mode.until} total={durations.areYouThere} />
          </div>
          {press(t('asked.stay'), onStay)}
        </StageCard>
      )
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
    case 'live': {
      const { alias } = mode.practice.partner
      if (mode.trouble?.kind === 'gone') {
        const text = <GoneText until={mode.trouble.until} />
        return <StageCard icon={UserRoundX} title={t('stage.gone', { alias })} text={text} announce />
      }
      if (mode.trouble || (link.kind === 'lost' && link.why === 'pictureAway')) {
        return (
          <StageCard
            icon={VideoOff}
            title={t('stage.pictureAway')}
            text={t('stage.pictureAwayLive')}
            announce
          />
        )
      }
      if (link.kind === 'reconnecting' || link.kind === 'lost') {
        return <StageCard icon={WifiOff} title={t('stage.lost')} text={t('stage.lostText')} announce />
      }
      return null
    }
    // What is wrong with the own camera, the stage itself says.
    case 'needCamera':
    case 'idle':
    case 'loading':
    case 'off':
    case 'offered':
      return null
  }
}

function GoneText({ until }: { until: number }) {
  const t = useTranslations('desk.stage')
  return t('goneText', { time: clock(until - useTime()) })
}
