'use client'
import {
  ClipboardList,
  CircleStop,
  MessageSquareText,
  ShieldAlert,
  SkipForward,
  SquarePlay,
} from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { KeyCap } from './key-cap'

type Props = {
  clip: boolean
  text: boolean
  unread: number
  keysOff: boolean
  /** The picked exercise, or null */
  chip: ReactNode
  /** Nobody else waits: Next only ends this practice */
  last: boolean
  busy: boolean
  error: string | null
  onClip: () => void
  onText: () => void
  onAssign: () => void
  onNext: () => void
  onWrong: () => void
}

/** Everything under the stage during a practice, Next learner at the far end. */
export function DeskControls(props: Props) {
  const { clip, text, unread, keysOff, chip, last, busy, error } = props
  const t = useTranslations('desk.controls')
  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap items-center gap-2">
        <Button variant="plain" aria-pressed={clip} onClick={props.onClip}>
          <SquarePlay aria-hidden size={19} /> {t('clip')} <KeyCap action={{ do: 'clip' }} off={keysOff} />
        </Button>
        <Button variant="plain" aria-pressed={text} onClick={props.onText}>
          <MessageSquareText aria-hidden size={19} /> {t('text')}
          {unread > 0 && (
            <span className="grid h-6 min-w-6 place-items-center rounded-full bg-ink px-1.5 text-[14px] text-paper">
              <span aria-hidden>{unread}</span>
              <span className="sr-only">{t('unread', { count: unread })}</span>
            </span>
          )}
          <KeyCap action={{ do: 'text' }} off={keysOff} />
        </Button>
        <Button variant="danger" onClick={props.onWrong}>
          <ShieldAlert aria-hidden size={19} /> {t('wrong')}
        </Button>
        <div className="ml-auto flex min-w-0 flex-wrap items-center justify-end gap-2">
          {chip ?? (
            <Button variant="plain" size="main" onClick={props.onAssign}>
              <ClipboardList aria-hidden size={19} /> {t('assign')}{' '}
              <KeyCap action={{ do: 'assign' }} off={keysOff} />
            </Button>
          )}
          <Button variant="main" size="main" onClick={props.onNext} aria-disabled={busy}>
            {last ? <CircleStop aria-hidden size={20} /> : <SkipForward aria-hidden size={20} />}
            {last ? t('end') : t('next')} <KeyCap action={{ do: 'next' }} off={keysOff} />
          </Button>
        </div>
      </div>
      {error && (
        <p role="alert" className="text-right text-[16px] font-[650] text-coral">
          {error}
        </p>
      )}
    </div>
  )
}
