'use client'
import { FlipHorizontal2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { Camera } from '../lesson/use-camera'
import { Button } from '../ui/button'

/** Turns one's own picture between mirror and as others see it. `bare`: without words on it, where room is short. */
export function MirrorButton({ camera, bare = false }: { camera: Camera; bare?: boolean }) {
  const t = useTranslations('practice.controls')
  if (camera.state.kind !== 'on') return null
  const words = camera.mirrored ? t('trueView') : t('mirror')
  return (
    <Button
      variant="quiet"
      size="small"
      square={bare}
      aria-label={bare ? words : undefined}
      title={bare ? words : undefined}
      icon={<FlipHorizontal2 aria-hidden="true" className="size-5" />}
      onClick={() => camera.setMirrored(!camera.mirrored)}
    >
      {!bare && words}
    </Button>
  )
}
