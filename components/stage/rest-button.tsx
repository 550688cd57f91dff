'use client'
import { Pause, Play } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '../ui/button'

/** In the corner of a picture that moves by itself: stops it, and lets it go on. */
export function RestButton({ moving, onToggle }: { moving: boolean; onToggle: () => void }) {
  const t = useTranslations('app')
  const Icon = moving ? Pause : Play
  const words = t(moving ? 'stop' : 'go')
  return (
    <Button variant="on-stage" size="small" square aria-label={words} title={words} onClick={onToggle}>
      <Icon aria-hidden className="size-5" />
    </Button>
  )
}
