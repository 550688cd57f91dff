'use client'
import { useEffect, type CSSProperties } from 'react'
import { lessMotion } from './less-motion'
import css from './picture.module.css'
import { safeArea } from './safe-area'
import type { Clip } from './use-clip'

type Props = {
  clip: Pick<Clip, 'video' | 'loop' | 'onPlaying'>
  src: string
  poster: string
  /** Says what is signed, to who cannot see it */
  label: string
  /** Size of the recording in pixels */
  width?: number
  height?: number
  /** The part of its width that must stay in view */
  safe?: { from: number; to: number; lean: number }
  /** False waits for a press; so does everyone who asked for less motion */
  autoPlay?: boolean
}

/** A recorded clip, silent, steered through `clip`. The poster shows at once; face and hands are never cut off. */
export function ClipPlayer({
  clip,
  src,
  poster,
  label,
  width = 640,
  height = 480,
  safe = safeArea,
  autoPlay = true,
}: Props) {
  const { video, loop, onPlaying } = clip
  useEffect(() => {
    if (autoPlay && !lessMotion()) void video.current?.play().catch(() => undefined)
  }, [autoPlay, src, video])
  const geometry = {
    '--from': safe.from,
    '--to': safe.to,
    '--lean': safe.lean,
    '--ratio': width / height,
  } as CSSProperties
  return (
    <div className={css.clip} style={geometry}>
      <video
        ref={video}
        src={src}
        poster={poster}
        width={width}
        height={height}
        aria-label={label}
        muted
        loop={loop}
        playsInline
        preload="auto"
        disablePictureInPicture
        onPlay={() => onPlaying(true)}
        onPause={() => onPlaying(false)}
        onEmptied={() => onPlaying(false)}
      />
    </div>
  )
}
