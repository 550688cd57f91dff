'use client'
import { useEffect, useRef, useState } from 'react'
import { useLessMotion } from '@/components/stage/less-motion'
import { durations } from '@/lib/durations'

type Props = {
  src: string
  /** Says whose it is and of what, to who cannot see it */
  label: string
  /** From its beginning, not only its end */
  whole: boolean
  rate: number
  playing: boolean
  onFailed: () => void
}

/** Later than any film is long. */
const farEnd = 1e6

/**
 * A try, silent, over and over: at first its end, where the sign is. A browser's own recording does not say how long it is
 * before its end was looked for once.
 */
export function TryFilm({ src, label, whole, rate, playing, onFailed }: Props) {
  const video = useRef<HTMLVideoElement>(null)
  const [length, setLength] = useState<number | null>(null)
  const from = length === null || whole ? 0 : Math.max(0, length - durations.tryEnd / 1000)

  const measure = () => {
    const film = video.current
    if (!film || length !== null) return
    if (Number.isFinite(film.duration)) setLength(film.duration)
    else film.currentTime = farEnd
  }
  const play = () => void video.current?.play().catch(() => undefined)
  useEffect(() => {
    if (length === null || !video.current) return
    video.current.currentTime = from
  }, [length, from])
  useEffect(() => {
    if (!video.current) return
    video.current.playbackRate = rate
  }, [rate])
  useEffect(() => {
    if (length === null) return
    if (playing) play()
    else video.current?.pause()
  }, [length, playing])
  return (
    <video
      ref={video}
      src={src}
      aria-label={label}
      data-from={length === null ? undefined : from.toFixed(1)}
      className={`absolute inset-0 size-full object-contain ${length === null ? 'invisible' : ''}`}
      muted
      playsInline
      preload="auto"
      disablePictureInPicture
      onLoadedMetadata={measure}
      onDurationChange={measure}
      onEnded={() => {
        if (length === null || !video.current) return
        video.current.currentTime = from
        if (playing) play()
      }}
      onError={onFailed}
    />
  )
}

/** Whether films play, and how fast; whoever asked for less motion starts them. */
export function usePlaying() {
  const still = useLessMotion()
  const [pressed, setPressed] = useState<boolean | null>(null)
  const [slow, setSlow] = useState(false)
  const playing = pressed ?? !still
  return {
    playing,
    rate: slow ? slowRate : 1,
    toggle: () => setPressed(!playing),
    slow,
    toggleSlow: () => setSlow(!slow),
  }
}

const slowRate = 0.5
