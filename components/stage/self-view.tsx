'use client'
import { Video, VideoOff } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { Button } from '../ui/button'
import { Spinner } from '../ui/spinner'
import type { CameraState } from './camera-state'
import css from './picture.module.css'
import { Backdrop } from './backdrop'
import { showsOneself } from './hold-still'

type Props = {
  camera: CameraState
  mirrored: boolean
  onStart: () => void
  /** Offers to do without, where that has not been decided yet */
  onWithout?: () => void
}

/** One's own picture, whole, or in few words why there is none and what to do. */
export function SelfView({ camera, mirrored, onStart, onWithout }: Props) {
  if (camera.kind === 'on') return <OwnPicture stream={camera.stream} mirrored={mirrored} />
  return <CameraCard camera={camera} onStart={onStart} onWithout={onWithout} />
}

type PictureProps = {
  stream: MediaStream
  mirrored: boolean
  /** What it shows, when it is not one's own picture */
  label?: string
}

/** A live stream shown whole, the rest of its box filled with a soft copy of it. */
export function OwnPicture({ stream, mirrored, label }: PictureProps) {
  const t = useTranslations('camera')
  const video = useRef<HTMLVideoElement>(null)
  useEffect(() => {
    const element = video.current
    if (!element) return
    element.srcObject = stream
    void element.play().catch(() => undefined)
    const forget = showsOneself(element)
    return () => {
      forget()
      element.srcObject = null
    }
  }, [stream])
  return (
    <div className={css.self} data-mirrored={mirrored || undefined}>
      <Backdrop video={video} />
      <video ref={video} aria-label={label ?? t('own')} muted playsInline autoPlay disablePictureInPicture />
    </div>
  )
}

type CardProps = Omit<Props, 'camera' | 'mirrored'> & { camera: Exclude<CameraState, { kind: 'on' }> }

/** Why there is no picture, and what to do, on the dark ground of the stage. */
export function CameraCard({ camera, onStart, onWithout }: CardProps) {
  const t = useTranslations('camera')
  if (camera.kind === 'asking') {
    return (
      <div className="absolute inset-0 grid bg-stage place-items-center p-6 text-center text-stage-ink [&_p]:text-stage-ink">
        <Spinner label={t('asking')} />
      </div>
    )
  }
  const Icon = camera.kind === 'off' ? Video : VideoOff
  return (
    <div className="absolute inset-0 grid bg-stage content-center justify-items-center gap-2 overflow-y-auto px-6 py-4 text-center phone:gap-0 phone:py-1 text-stage-ink">
      <Icon aria-hidden="true" strokeWidth={1.75} className="size-10 text-stage-soft phone:hidden" />
      <h2 className="text-large">{t(`${camera.kind}.title`)}</h2>
      <p className="max-w-xs text-small text-stage-soft">{t(`${camera.kind}.text`)}</p>
      <Button variant="on-stage" size="small" className="mt-2 phone:mt-1" onClick={onStart}>
        {t(`${camera.kind}.do`)}
      </Button>
      {onWithout && (
        <button
          type="button"
          onClick={onWithout}
          className="h-11 rounded-small px-3 text-small text-stage-soft underline underline-offset-4 hover:text-stage-ink"
        >
          {t('without')}
        </button>
      )}
    </div>
  )
}
