'use client'
import { useEffect, useState } from 'react'
import type { CameraState } from '@/components/stage/camera-state'
import type { CameraSeen } from './desk-mode'

/** Tells whether frames of the own camera really come: being allowed to use it is not enough. */
export function useCameraSeen(camera: CameraState): CameraSeen {
  const stream = camera.kind === 'on' ? camera.stream : null
  const [seen, setSeen] = useState<MediaStream | null>(null)

  useEffect(() => {
    const track = stream?.getVideoTracks()[0]
    if (!stream || !track) return
    const video = document.createElement('video')
    video.muted = true
    video.playsInline = true
    // Once a frame came no more are needed: a playing video costs, seen or not.
    const see = () => {
      video.srcObject = null
      setSeen(stream)
    }
    const look = () => {
      video.srcObject = stream
      void video.play().catch(() => undefined)
      video.requestVideoFrameCallback(see)
    }
    // A hidden window decodes but shows nothing, so there "playing" has to do.
    const playing = () => document.hidden && see()
    const muted = () => setSeen(null)
    video.addEventListener('playing', playing)
    track.addEventListener('mute', muted)
    track.addEventListener('unmute', look)
    look()
    return () => {
      video.removeEventListener('playing', playing)
      track.removeEventListener('mute', muted)
      track.removeEventListener('unmute', look)
      video.srcObject = null
    }
  }, [stream])

  switch (camera.kind) {
    case 'off':
      return 'unasked'
    case 'asking':
      return 'starting'
    case 'on':
      return seen === camera.stream ? 'seen' : 'starting'
    case 'lost':
      return 'lost'
    case 'denied':
    case 'absent':
    case 'busy':
      return 'denied'
  }
}
