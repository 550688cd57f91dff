'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import { durations } from '@/lib/durations'
import { useNow } from '../live/now'
import { filmType } from './film-type'

/** A finished recording. `id` names it to the server, so that sending it again goes on where it stopped. */
export type Take = { id: string; film: Blob; url: string }

export type RecorderState =
  { kind: 'ready' } | { kind: 'recording'; until: number } | { kind: 'taken'; take: Take }

const bitsPerSecond = 1_500_000

/**
 * Records a camera's picture, without sound, up to `longest` ms; the take stays until it is cleared or recorded anew.
 */
export function useRecorder(stream: MediaStream | null, longest: number = durations.questionClipMax) {
  const { clock } = useNow()
  const [state, setState] = useState<RecorderState>({ kind: 'ready' })
  const running = useRef<MediaRecorder | null>(null)
  const url = useRef<string | null>(null)

  const forget = useCallback(() => {
    if (url.current) URL.revokeObjectURL(url.current)
    url.current = null
  }, [])
  const stop = useCallback(() => {
    if (running.current?.state === 'recording') running.current.stop()
  }, [])
  /** `ended` hears what came of it, unless it was cleared meanwhile. */
  const start = useCallback(
    (ended?: (take: Take | null) => void) => {
      const type = filmType()
      if (!stream || !type || running.current?.state === 'recording') return
      forget()
      const parts: Blob[] = []
      const recorder = new MediaRecorder(stream, { mimeType: type, videoBitsPerSecond: bitsPerSecond })
      const timer = setTimeout(() => recorder.state === 'recording' && recorder.stop(), longest)
      recorder.addEventListener('dataavailable', ({ data }) => parts.push(data))
      recorder.addEventListener('stop', () => {
        clearTimeout(timer)
        if (running.current !== recorder) return
        running.current = null
        const film = new Blob(parts, { type: recorder.mimeType })
        if (film.size === 0) {
          setState({ kind: 'ready' })
          return ended?.(null)
        }
        url.current = URL.createObjectURL(film)
        const take = { id: crypto.randomUUID(), film, url: url.current }
        setState({ kind: 'taken', take })
        ended?.(take)
      })
      running.current = recorder
      recorder.start(1_000)
      setState({ kind: 'recording', until: clock() + longest })
    },
    [stream, longest, forget, clock],
  )
  /** Throws the recording away, one that is still running, too. */
  const clear = useCallback(() => {
    const recorder = running.current
    running.current = null
    if (recorder?.state === 'recording') recorder.stop()
    forget()
    setState({ kind: 'ready' })
  }, [forget])

  useEffect(
    () => () => {
      const recorder = running.current
      running.current = null
      if (recorder?.state === 'recording') recorder.stop()
      forget()
    },
    [forget],
  )
  return { state, start, stop, clear }
}
