'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { classNames } from '../ui/class-names'
import { useLessMotion } from './less-motion'

type Props = {
  src: string
  /** Says whose it is and of what, to who cannot see it */
  label: string
  /** `stage`: over the whole of it. `card`: as wide as the card. `tile`: small, one of several */
  size?: 'stage' | 'card' | 'tile'
  /** In its place where it cannot be played; that this browser cannot, unless something else is meant */
  instead?: string
}

const sizes = {
  stage: 'absolute inset-0 size-full',
  card: 'aspect-4/3 w-full rounded-medium',
  tile: 'aspect-4/3 w-full rounded-small',
}

const words = {
  stage: 'absolute inset-0 grid place-items-center bg-stage p-6 text-stage-ink',
  card: 'rounded-medium bg-tint p-3',
  tile: 'text-small text-soft',
}

/**
 * What somebody recorded: silent, over and over, with the browser's own controls; on a tile only for who asked for less
 * motion, where nothing plays by itself.
 */
export function Film({ src, label, size = 'stage', instead }: Props) {
  const t = useTranslations('questions')
  const video = useRef<HTMLVideoElement>(null)
  const [failed, setFailed] = useState<string | null>(null)
  const still = useLessMotion()
  useEffect(() => {
    if (!still) void video.current?.play().catch(() => undefined)
  }, [src, still])
  if (failed === src)
    return (
      <p role="status" className={words[size]}>
        {instead ?? t('noPlay')}
      </p>
    )
  return (
    <video
      key={src}
      ref={video}
      src={src}
      aria-label={label}
      className={classNames('bg-stage object-contain', sizes[size])}
      controls={still || size !== 'tile'}
      controlsList="nodownload"
      muted
      loop
      playsInline
      preload="auto"
      disablePictureInPicture
      onError={() => setFailed(src)}
    />
  )
}
