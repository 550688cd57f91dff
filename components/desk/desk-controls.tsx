'use client'
import { ClipboardList, History, LayoutGrid, MessageSquareText, SkipForward, SquarePlay } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ComponentProps } from 'react'
import { LayoutControls } from '@/components/layout/layout-controls'
import type { LayoutOf } from '@/components/layout/layout-row'
import type { Microphone } from '@/components/live/use-microphone'
import { Button } from '@/components/ui/button'
import { capOf, keyOf, type DeskAction } from './keys'
import { PressError } from '@/components/account/press-error'

export type ControlsProps = {
  clip: boolean
  /** Looking back at the last seconds; null where nobody can */
  look: { on: boolean } | null
  text: boolean
  keysOff: boolean
  busy: boolean
  error: string | null
  microphone: Microphone
  pictures: LayoutOf
  onClip: () => void
  onLook: () => void
  onText: () => void
  /** Absent with two peers: a trainer who has dropped in leaves them their own exercises */
  onAssign?: () => void
  /** Ends this visit and brings the wall; absent for who has dropped in on two peers */
  onBack?: () => void
  onNext: () => void
}

/** Everything under the stage during a practice, Next learner at the far end; in one line, for which words make way. */
export function DeskControls(props: ControlsProps) {
  const { clip, look, text, keysOff, busy, error, microphone } = props
  const practice = useTranslations('practice')
  const t = useTranslations('desk.controls')
  const visit = useTranslations('dropIn.desk')
  const wall = useTranslations('wall')
  const rewind = useTranslations('rewind')
  const hint = (action: DeskAction) => (keysOff ? {} : { keyHint: capOf(action), shortcut: keyOf(action) })
  return (
    <div className="@container grid gap-2">
      <div className="flex flex-wrap items-center gap-2">
        <div className="@container min-w-0 grow basis-62">
          <div className="flex flex-wrap items-center gap-2 sm:@max-[22.5rem]:[&_button]:px-3">
            <LayoutControls pictures={props.pictures} microphone={microphone}>
              <Tool
                aria-pressed={clip}
                onClick={props.onClip}
                icon={<SquarePlay aria-hidden size={19} />}
                words={t('clip')}
                {...hint({ do: 'clip' })}
              />
              {look && (
                <Tool
                  aria-pressed={look.on}
                  onClick={props.onLook}
                  icon={<History aria-hidden size={19} />}
                  words={rewind('button')}
                  {...hint({ do: 'lookBack' })}
                />
              )}
              <Tool
                aria-pressed={text}
                onClick={props.onText}
                icon={<MessageSquareText aria-hidden size={19} />}
                words={t('text')}
                {...hint({ do: 'text' })}
              />
            </LayoutControls>
          </div>
        </div>
        <div className="ml-auto flex min-w-0 flex-wrap items-center justify-end gap-2 max-sm:w-full max-sm:*:grow max-sm:*:h-13">
          {props.onAssign && (
            <Button
              size="small"
              variant="quiet"
              onClick={props.onAssign}
              icon={<ClipboardList aria-hidden size={19} className={whereRoom} />}
              {...hint({ do: 'assign' })}
            >
              {t('assign')}
            </Button>
          )}
          {props.onBack && (
            <Button
              size="small"
              variant="quiet"
              onClick={props.onBack}
              aria-disabled={busy}
              title={wall('backWhat')}
              icon={<LayoutGrid aria-hidden size={19} />}
              {...hint({ do: 'back' })}
            >
              <span className="sm:@max-[72rem]:sr-only">{wall('back')}</span>
            </Button>
          )}
          <Button
            className="px-5"
            onClick={props.onNext}
            busy={busy}
            icon={<SkipForward aria-hidden size={20} className={whereRoom} />}
            {...hint({ do: 'next' })}
          >
            {props.onAssign ? t('next') : visit('leave')}
          </Button>
        </div>
      </div>
      <PressError>{error ?? (microphone.failed && practice('microphoneFailed'))}</PressError>
    </div>
  )
}

const whereRoom = 'sm:@max-[72rem]:hidden'

/** What works on the picture: its words go first where room is short, then its key. */
function Tool({ words, ...rest }: ComponentProps<typeof Button> & { words: string }) {
  return (
    <Button {...rest} size="small" variant="quiet" title={words} className="sm:@max-[22.5rem]:[&_kbd]:hidden">
      <span className="sm:@max-[39rem]:sr-only">{words}</span>
    </Button>
  )
}
