'use client'
import { FlipHorizontal2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { Camera } from '../lesson/use-camera'
import { Button } from '../ui/button'

/** Turns one's own picture between mirror and as others see it. */
export function MirrorButton({ camera }: { camera: Camera }) {
  const t = useTranslations('practice.controls')
  if (camera.state.kind !== 'on') return null
  return (
    <Button
      variant="quiet"
      size="small"
      icon={<FlipHorizontal2 aria-hidden="true" className="size-5" />}
      onClick={() => camera.setMirrored(!camera.mirrored)}
    >
      {camera.mirrored ? t('trueView') : t('mirror')}
    </Button>
  )
}
