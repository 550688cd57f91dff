'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Camera } from '../lesson/use-camera'
import { command } from '../live/command'
import { useNow } from '../live/now'
import { sendFilm } from './send-film'
import { useRecorder } from './use-recorder'

/** Something to say, signed or written or both: a question or an answer. It is kept until it has been sent. */
export function useSaying(camera: Camera) {
  const t = useTranslations('questions')
  const { refresh } = useNow()
  const recorder = useRecorder(camera.state.kind === 'on' ? camera.state.stream : null)
  const [text, setText] = useState('')
  const [share, setShare] = useState<number | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const take = recorder.state.kind === 'taken' ? recorder.state.take : null
  // The same words and film, sent again, are the same press.
  const [press, setPress] = useState({ what: '', key: '' })
  const clear = () => {
    recorder.clear()
    setText('')
    setProblem(null)
  }
  /** Sends the film, then the command to `path` that uses it. True when all of it arrived */
  const send = async (path: string, body: object): Promise<boolean> => {
    if (share !== null) return false
    if (!take && !text.trim()) {
      setProblem(t('empty'))
      return false
    }
    const what = JSON.stringify([path, body, text, take?.id])
    const key = press.what === what ? press.key : crypto.randomUUID()
    setPress({ what, key })
    setProblem(null)
    setShare(0)
    const filmed = take ? await sendFilm(take, setShare) : { ok: true as const }
    const clip = take && { id: take.id, bytes: take.film.size }
    const done = filmed.ok ? await command(path, { key, ...body, text, clip }) : null
    setShare(null)
    refresh()
    if (done?.ok) {
      clear()
      return true
    }
    const why = done && !done.ok ? done.error.message : !filmed.ok ? filmed.message : null
    setProblem(why ?? t('offline'))
    return false
  }
  return { recorder, take, text, setText, share, problem, send, clear }
}

export type Saying = ReturnType<typeof useSaying>
