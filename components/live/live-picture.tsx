'use client'
import { useEffect, useRef } from 'react'
import css from '../stage/picture.module.css'
import { Backdrop } from '../stage/backdrop'
import { showsLive } from './first-picture'
import type { LiveVideo } from './use-live-picture'

/** The other one, whole, on a soft copy of the picture. Nothing shows before the first frame, so it never turns black. */
export function LivePicture({ live, label }: { live: LiveVideo; label: string }) {
  const own = useRef<HTMLVideoElement>(null)
  const { attach, track } = live
  useEffect(() => {
    attach(own.current)
    return () => attach(null)
  }, [attach])
  useEffect(() => (own.current ? showsLive(own.current) : undefined), [])
  useEffect(() => {
    const video = own.current
    if (!video) return
    video.srcObject = track ? new MediaStream([track]) : null
    if (track) void video.play().catch(() => undefined)
  }, [track])
  return (
    <div className={css.self} data-legibility={live.legibility}>
      <Backdrop video={own} />
      <video
        ref={own}
        aria-label={label}
        muted
        autoPlay
        playsInline
        disablePictureInPicture
        data-live-frames="0"
      />
    </div>
  )
}

/** What the other one's microphone gives, if they switched one on. */
export function LiveSound({ track }: { track: MediaStreamTrack | null }) {
  useEffect(() => {
    if (!track) return
    const audio = new Audio()
    audio.srcObject = new MediaStream([track])
    void audio.play().catch(() => undefined)
    return () => {
      audio.srcObject = null
    }
  }, [track])
  return null
}
