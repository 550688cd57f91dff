'use client'
import { useCallback, useEffect, useRef, useState, type RefObject } from 'react'
import { framesASecond } from './frames'
import { usePreference } from './use-preference'

/** Speeds offered, in the order in which one button walks them. */
export const rates = [1, 0.75, 0.5, 0.25] as const
export type Rate = (typeof rates)[number]

export type Clip = {
  video: RefObject<HTMLVideoElement | null>
  playing: boolean
  /** Kept from clip to clip and from visit to visit */
  rate: Rate
  loop: boolean
  play: () => void
  pause: () => void
  slower: () => void
  toggleLoop: () => void
  /** Stops, and goes on by that many frames, back when negative */
  step: (frames: number) => void
  /** From the start, and playing */
  restart: () => void
  onPlaying: (playing: boolean) => void
}

/** What can be done to the clip in a {@link ClipPlayer}. */
export function useClip(): Clip {
  const video = useRef<HTMLVideoElement>(null)
  const [playing, onPlaying] = useState(false)
  const [rate, setRate] = usePreference('rate')
  const [loop, setLoop] = usePreference('loop')

  useEffect(() => {
    if (!video.current) return
    video.current.defaultPlaybackRate = rate
    video.current.playbackRate = rate
  })

  const play = useCallback(() => void video.current?.play().catch(() => undefined), [])
  const pause = useCallback(() => video.current?.pause(), [])
  const step = useCallback((frames: number) => {
    const element = video.current
    if (!element || !Number.isFinite(element.duration)) return
    element.pause()
    const last = element.duration - 1 / framesASecond
    element.currentTime = Math.min(last, Math.max(0, element.currentTime + frames / framesASecond))
  }, [])
  const restart = useCallback(() => {
    const element = video.current
    if (!element) return
    element.currentTime = 0
    void element.play().catch(() => undefined)
  }, [])
  const slower = useCallback(() => setRate(rates[(rates.indexOf(rate) + 1) % rates.length]!), [rate, setRate])
  const toggleLoop = useCallback(() => setLoop(!loop), [loop, setLoop])

  return { video, playing, rate, loop, play, pause, slower, toggleLoop, step, restart, onPlaying }
}

/** Stops a clip while something covers it, and lets it go on afterwards. */
export function useRest({ video, play, pause }: Clip, resting: boolean): void {
  useEffect(() => {
    if (!resting || video.current?.paused !== false) return
    pause()
    return play
  }, [resting, video, play, pause])
}
