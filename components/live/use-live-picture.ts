'use client'
import { useCallback, useEffect, useState } from 'react'
import { nothingRead, readSecond, type Reading } from './legibility'
import { watchFrames } from './watch-frames'

export type LiveVideo = Reading & {
  /** For the video element */
  attach: (video: HTMLVideoElement | null) => void
  video: HTMLVideoElement | null
  track: MediaStreamTrack | null
  /** A frame with a picture has been shown since this track came */
  seen: boolean
}

/**
 * Watches what a remote `track` really shows. Judged, and taken for seen, only while it is `expected`: before both
 * have agreed nothing but black may come.
 */
export function useLivePicture(track: MediaStreamTrack | null, expected: boolean): LiveVideo {
  const [video, attach] = useState<HTMLVideoElement | null>(null)
  const [seen, setSeen] = useState<MediaStreamTrack | null>(null)
  const [reading, setReading] = useState<Reading>(nothingRead)
  const second = useCallback((frames: number) => setReading((last) => readSecond(last, frames)), [])

  useEffect(() => {
    if (!expected) return
    const stop =
      video && track ? watchFrames(video, { first: () => setSeen(track), second }) : countNothing(second)
    return stop
  }, [video, track, expected, second])

  useEffect(() => {
    if (!expected) return
    return () => {
      setReading(nothingRead)
      setSeen(null)
    }
  }, [expected])

  return { ...reading, attach, video, track, seen: expected && track !== null && seen === track }
}

/** Seconds without a track are seconds without a picture. */
function countNothing(second: (frames: number) => void): () => void {
  const timer = setInterval(() => document.hidden || second(0), 1000)
  return () => clearInterval(timer)
}
