'use client'
import { useTranslations } from 'next-intl'
import { Button } from '../ui/button'
import { Card } from '../ui/card'
import type { Camera } from './use-camera'

/** Beside the stage: why one's own picture is not in it, and how to get it there. */
export function CameraNote({ camera }: { camera: Camera }) {
  const t = useTranslations('camera')
  const { kind } = camera.state
  if (kind === 'on' || kind === 'asking') return null
  return (
    <Card title={t(`${kind}.title`)} level="h2" className="grid gap-1">
      <p className="text-small text-soft">{t(`${kind}.text`)}</p>
      <Button variant="quiet" size="small" className="mt-2 justify-self-start" onClick={camera.start}>
        {t(`${kind}.do`)}
      </Button>
    </Card>
  )
}
