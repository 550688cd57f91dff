'use client'
import { CircleDot, CirclePause, CirclePower, Coffee } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { DeskNow } from '@/lib/matching/messages'
import { Button } from '@/components/ui/button'
import { hours } from './times'

type State = DeskNow['duty']['state']

const looks = {
  on: { Icon: CircleDot, look: 'bg-green-tint text-green' },
  off: { Icon: CirclePower, look: 'bg-teal-tint text-ink' },
  break: { Icon: CirclePause, look: 'bg-amber-tint text-ink' },
} as const

type Props = {
  duty: DeskNow['duty']
  time: number
  busy: boolean
  inPractice: boolean
  onDuty: (state: State) => void
}

/** The trainer's duty: the state as a chip, and beside it the ways out of it. */
export function DutyChip({ duty, time, busy, inPractice, onDuty }: Props) {
  const t = useTranslations('desk.duty')
  const { Icon, look } = looks[duty.state]
  return (
    <div className="flex items-center gap-1">
      <p
        className={`flex h-11 items-center gap-2 rounded-[14px] px-4 text-[17px] font-[650] tabular-nums ${look}`}
      >
        <Icon aria-hidden size={19} />
        {duty.state === 'on' ? t('on', { time: hours(time - duty.since) }) : t(duty.state)}
      </p>
      {duty.state === 'on' && !inPractice && (
        <>
          <Button variant="quiet" aria-disabled={busy} onClick={() => onDuty('break')}>
            <Coffee aria-hidden size={18} /> <span className="max-md:sr-only">{t('takeBreak')}</span>
          </Button>
          <Button variant="quiet" aria-disabled={busy} onClick={() => onDuty('off')}>
            <CirclePower aria-hidden size={18} /> <span className="max-md:sr-only">{t('goOff')}</span>
          </Button>
        </>
      )}
    </div>
  )
}
