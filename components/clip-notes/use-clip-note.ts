'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { durations } from '@/lib/durations'
import type { Camera } from '../lesson/use-camera'
import { command } from '../live/command'
import { sendFilm } from '../questions/send-film'
import { useRecorder, type Take } from '../questions/use-recorder'

type Place = {
  /** What it is recorded for; a recording stops when that changes, and is kept where it was made */
  about: string | null
  /** The film that the server has */
  kept: string | null
  onKept: (id: string | null) => void
}

/** The film that goes along, or none; null when it could not be sent. */
type Finished = { clipId: string | null } | null

/**
 * A trainer's short film for an exercise, from the camera that is on. It is sent as soon as it is made, so that it is
 * there also when what it was made for has ended meanwhile.
 */
export function useClipNote(camera: Camera, { about, kept, onKept }: Place) {
  const t = useTranslations('clipNotes')
  const recorder = useRecorder(camera.state.kind === 'on' ? camera.state.stream : null, durations.clipNoteMax)
  const { stop } = recorder
  const [madeFor, setMadeFor] = useState<string | null>(null)
  const [share, setShare] = useState<number | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  /** The take that is shown; and those that were thrown away on their way */
  const take = useRef<string | null>(null)
  const thrown = useRef(new Set<string>())
  /** What comes of it; null when nothing was recorded */
  const coming = useRef<Promise<Finished> | null>(null)
  const come = useRef<((what: Finished) => void) | null>(null)
  useEffect(() => stop, [about, stop])

  async function send(made: Take, keep: Place['onKept']): Promise<Finished> {
    const { id, film } = made
    take.current = id
    const shown = () => take.current === id
    const wanted = () => !thrown.current.has(id)
    setProblem(null)
    setShare(0)
    const arrived = await sendFilm(made, (part) => shown() && setShare(part))
    if (!wanted()) return { clipId: null }
    const clip = { id, bytes: film.size }
    const answer = arrived.ok ? await command('/api/clip-notes/keep', { clip }) : null
    if (!wanted()) {
      if (answer?.ok) void command('/api/clip-notes/delete', { id })
      return { clipId: null }
    }
    if (shown()) setShare(null)
    if (answer?.ok) {
      keep(id)
      return { clipId: id }
    }
    const why = arrived.ok ? (answer && !answer.ok ? answer.error.message : null) : arrived.message
    if (shown()) setProblem(why ?? t('offline'))
    return null
  }

  const mine = madeFor === about
  function remove() {
    recorder.clear()
    if (mine && take.current) thrown.current.add(take.current)
    if (mine) come.current?.({ clipId: null })
    take.current = null
    coming.current = null
    setShare(null)
    setProblem(null)
    if (kept) void command('/api/clip-notes/delete', { id: kept })
    onKept(null)
  }
  function record() {
    if (camera.state.kind !== 'on') return camera.start()
    remove()
    setMadeFor(about)
    const { promise, resolve } = withResolve<Finished>()
    coming.current = promise
    come.current = resolve
    recorder.start((made) => (made ? void send(made, onKept).then(resolve) : resolve({ clipId: null })))
  }

  const { state } = recorder
  const made = mine && state.kind === 'taken' ? state.take : null
  return {
    recordingUntil: mine && state.kind === 'recording' ? state.until : null,
    /** Where the film is, for a video element; null when there is none */
    src: made?.url ?? (kept && `/clip-notes/${kept}`),
    share: mine ? share : null,
    problem: mine ? problem : null,
    record,
    stop,
    again: () => {
      if (made) coming.current = send(made, onKept)
    },
    remove,
    /** Stops a recording and waits until it has been sent. `of`: what it was made for */
    finish: (of = about): Promise<Finished> => {
      if (madeFor !== of || !coming.current) return Promise.resolve({ clipId: kept })
      stop()
      return coming.current
    },
  }
}

function withResolve<T>() {
  let resolve!: (what: T) => void
  const promise = new Promise<T>((done) => (resolve = done))
  return { promise, resolve }
}

export type ClipNoteHere = ReturnType<typeof useClipNote>
