'use client'
import { useEffect, useRef } from 'react'
import type { SignCard } from '@/lib/content/steps'

type Props = { card: SignCard; label: string; rate: number; playing: boolean }

/** The model of a sign, over and over, as fast as the film beside it. */
export function SignModel({ card, label, rate, playing }: Props) {
  const video = useRef<HTMLVideoElement>(null)
  useEffect(() => {
    if (!video.current) return
    video.current.playbackRate = rate
    if (playing) void video.current.play().catch(() => undefined)
    else video.current.pause()
  }, [rate, playing, card.clip])
  return (
    <video
      ref={video}
      src={card.clip}
      poster={card.poster}
      aria-label={label}
      className="absolute inset-0 size-full object-contain"
      muted
      loop
      playsInline
      preload="auto"
      disablePictureInPicture
    />
  )
}
