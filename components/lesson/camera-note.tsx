'use client'
import { Video } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '../ui/button'
import { Card } from '../ui/card'
import type { Camera } from './use-camera'

/** Beside the stage: why one's own picture is not in it, and how to get it there. Small where that was one's own wish. */
export function CameraNote({ camera }: { camera: Camera }) {
  const t = useTranslations('camera')
  const { kind } = camera.state
  if (kind === 'on' || kind === 'asking') return null
  if (kind === 'off') {
    return (
      <Button
        variant="plain"
        size="small"
        className="-ml-3 justify-self-start text-soft"
        icon={<Video aria-hidden="true" className="size-5" />}
        onClick={camera.start}
      >
        {t('off.do')}
      </Button>
    )
  }
  return (
    <Card title={t(`${kind}.title`)}>
      <p className="text-small text-soft">{t(`${kind}.text`)}</p>
      <Button variant="quiet" size="small" className="mt-3" onClick={camera.start}>
        {t(`${kind}.do`)}
      </Button>
    </Card>
  )
}
