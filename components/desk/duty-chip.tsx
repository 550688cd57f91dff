'use client'
import { CircleDot, CirclePause, CirclePower, Coffee } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useTime } from '@/components/live/use-time'
import type { DeskNow } from '@/lib/matching/messages'
import { Button } from '@/components/ui/button'
import { hours } from './times'

type State = DeskNow['duty']['state']

const looks = {
  on: { Icon: CircleDot, look: 'bg-green-tint text-green-ink' },
  off: { Icon: CirclePower, look: 'bg-tint text-ink' },
  break: { Icon: CirclePause, look: 'bg-amber-tint text-ink' },
} as const

export type DutyPress = { busy: boolean; onDuty: (state: State) => void }
type Props = DutyPress & { duty: DeskNow['duty']; inPractice: boolean }

/** The trainer's duty: the state as a chip, and beside it the ways out of it. */
export function DutyChip({ duty, busy, inPractice, onDuty }: Props) {
  const t = useTranslations('desk.duty')
  const { Icon, look } = looks[duty.state]
  return (
    <div className="flex items-center gap-1">
      <p
        className={`flex h-11 shrink-0 items-center gap-2 whitespace-nowrap rounded-medium px-4 phone:px-3 text-base font-strong tabular-nums ${look}`}
      >
        <Icon aria-hidden size={19} />
        <span>
          {t(duty.state)}
          {duty.state === 'on' && (
            <span className="phone:sr-only">
              {' '}
              · <HowLong since={duty.since} />
            </span>
          )}
        </span>
      </p>
      {duty.state === 'on' && !inPractice && (
        <>
          <Button
            size="small"
            variant="plain"
            className="phone:px-2"
            aria-disabled={busy}
            onClick={() => onDuty('break')}
          >
            <Coffee aria-hidden size={18} /> <span className="max-lg:sr-only">{t('takeBreak')}</span>
          </Button>
          <Button
            size="small"
            variant="plain"
            className="phone:px-2"
            aria-disabled={busy}
            onClick={() => onDuty('off')}
          >
            <CirclePower aria-hidden size={18} /> <span className="max-lg:sr-only">{t('goOff')}</span>
          </Button>
        </>
      )}
    </div>
  )
}

/** The one part that the clock changes. */
function HowLong({ since }: { since: number }) {
  const t = useTranslations('desk.duty')
  return t('time', { time: hours(useTime() - since) })
}
