'use client'
import { useCallback, useEffect, useRef } from 'react'
import { durations } from '@/lib/durations'
import { filmType } from '../questions/film-type'

const bitsPerSecond = 900_000
/** A try shorter than this has only just begun anew: the stretch before it is the try. */
const tooShort = 1_500

/**
 * Records a camera, without sound, for as long as it gets a stream; only what was signed last is held.
 * @returns takes what there is and goes on; null when there is nothing
 */
export function useTryRecorder(stream: MediaStream | null): () => Promise<Blob | null> {
  const take = useRef<(() => Promise<Blob | null>) | null>(null)
  useEffect(() => {
    const type = filmType()
    if (!stream || !type) return
    const options = { mimeType: type, videoBitsPerSecond: bitsPerSecond }
    let before: Promise<Blob> | null = null
    let now = record(stream, options)
    const again = () => {
      before = now.end()
      now = record(stream, options)
    }
    const timer = setInterval(again, durations.tryClipMax)
    take.current = async () => {
      const short = Date.now() - now.since < tooShort
      const [last, film] = [before, now.end()]
      now = record(stream, options)
      before = null
      const blob = await (short && last ? last : film)
      return blob.size > 0 ? blob : null
    }
    return () => {
      clearInterval(timer)
      take.current = null
      void now.end()
    }
  }, [stream])
  return useCallback(async () => take.current?.() ?? null, [])
}

function record(stream: MediaStream, options: MediaRecorderOptions) {
  const parts: Blob[] = []
  const recorder = new MediaRecorder(stream, options)
  recorder.addEventListener('dataavailable', ({ data }) => parts.push(data))
  const ended = new Promise<Blob>((done) =>
    recorder.addEventListener('stop', () => done(new Blob(parts, { type: recorder.mimeType }))),
  )
  recorder.start()
  return {
    since: Date.now(),
    end: () => {
      if (recorder.state !== 'inactive') recorder.stop()
      return ended
    },
  }
}
