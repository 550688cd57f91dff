'use client'
import { FlipHorizontal2, History, MessageSquareText, SquarePlay } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { LayoutControls } from '../layout/layout-controls'
import type { LayoutOf } from '../layout/layout-row'
import type { Microphone } from '../live/use-microphone'
import { useKeys } from '../stage/use-keys'
import { usePreference } from '../stage/use-preference'
import { Button } from '../ui/button'

type Props = {
  /** The model clip beside the other one; null while it may not be looked at */
  clip: { on: boolean; toggle: () => void } | null
  /** Looking back at the last seconds; null where nobody can */
  back: { on: boolean; toggle: () => void } | null
  mirrored: boolean
  onMirror: () => void
  /** Messages that came since writing was last looked at */
  unread: number
  onText: () => void
  microphone: Microphone
  /** Whose pictures they are */
  pictures: LayoutOf
}

const icon = 'size-5'

/** Left under the live picture: what works on the pictures. */
export function PracticeControls(props: Props) {
  const t = useTranslations('practice.controls')
  return (
    <div className="flex flex-wrap gap-2">
      <LayoutControls pictures={props.pictures} microphone={props.microphone}>
        {props.clip && (
          <Button
            variant="quiet"
            size="small"
            aria-pressed={props.clip.on}
            onClick={props.clip.toggle}
            icon={<SquarePlay aria-hidden="true" className={icon} />}
          >
            {t('clip')}
          </Button>
        )}
        {props.back && <BackButton {...props.back} />}
        <Button
          variant="quiet"
          size="small"
          onClick={props.onMirror}
          icon={<FlipHorizontal2 aria-hidden="true" className={icon} />}
        >
          <span className="phone:sr-only @max-[27rem]:sr-only">
            {props.mirrored ? t('trueView') : t('mirror')}
          </span>
        </Button>
        <Button
          variant="quiet"
          size="small"
          onClick={props.onText}
          icon={<MessageSquareText aria-hidden="true" className={icon} />}
        >
          {t('text')}
          {/* In a wide window what is written stands beside the picture. */}
          {props.unread > 0 && <span className="wide:hidden">{t('unread', { count: props.unread })}</span>}
        </Button>
      </LayoutControls>
    </div>
  )
}

function BackButton({ on, toggle }: { on: boolean; toggle: () => void }) {
  const t = useTranslations('rewind')
  const [keysOn] = usePreference('keys')
  useKeys(keysOn ? { r: toggle } : {}, !on)
  return (
    <Button
      variant="quiet"
      size="small"
      aria-pressed={on}
      onClick={toggle}
      {...(keysOn && { keyHint: 'r' })}
      icon={<History aria-hidden="true" className={icon} />}
    >
      <span className="@max-[27rem]:sr-only">{t('button')}</span>
    </Button>
  )
}
