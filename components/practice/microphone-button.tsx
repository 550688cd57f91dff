'use client'
import { Mic, MicOff } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { Microphone } from '../live/use-microphone'
import { Button } from '../ui/button'

type Props = {
  microphone: Microphone
  /** As a picture only */
  compact?: boolean
}

/** The switch of one's own microphone, in words where there is room, and as a picture. */
export function MicrophoneButton({ microphone, compact = false }: Props) {
  const t = useTranslations('practice.controls')
  const Icon = microphone.on ? Mic : MicOff
  const words = t(microphone.on ? 'micOn' : 'micOff')
  return (
    <Button
      variant="quiet"
      size="small"
      aria-pressed={microphone.on}
      title={words}
      onClick={microphone.toggle}
      icon={<Icon aria-hidden="true" className="size-5" />}
    >
      <span className={compact ? 'sr-only' : 'phone:sr-only @max-[27rem]:sr-only'}>{words}</span>
    </Button>
  )
}
