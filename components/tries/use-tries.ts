'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { TriesNow, Wish } from '@/lib/tries/messages'
import { command, type CommandError } from '../live/command'
import { sendFilm } from '../questions/send-film'

export type Tries = {
  /** Null before the server has said */
  now: TriesNow | null
  /** How it goes with the last try */
  last: 'sending' | 'kept' | 'failed' | null
  /** Why the last press came to nothing */
  refused: CommandError | null
  set: (wish: Wish) => void
  keep: (sign: string, film: Blob) => Promise<void>
  remove: (id: string) => void
}

/**
 * One's own kept tries. A press shows at once; what did not get through is taken back, and said.
 * @param from what is known of them; else whether to ask for them: the server is asked once that is true
 * @param hint when it changes, something may have been said of them; null: not known yet
 */
export function useTries(from: TriesNow | boolean, hint: string | null = null): Tries {
  const [now, setNow] = useState<TriesNow | null>(typeof from === 'object' ? from : null)
  const [last, setLast] = useState<Tries['last']>(null)
  const [refused, setRefused] = useState<CommandError | null>(null)
  /** What the server said last */
  const stored = useRef(now)
  /** Counts presses and looks: a look that something overtook says what was before it */
  const turn = useRef(0)
  const line = useRef<Promise<unknown>>(Promise.resolve())

  const look = useCallback(async () => {
    const mine = ++turn.current
    const answer = await fetch('/api/tries')
      .then(async (reply) => (reply.ok ? ((await reply.json()) as TriesNow) : null))
      .catch(() => null)
    if (!answer || mine !== turn.current) return
    stored.current = answer
    setNow(answer)
  }, [])
  const missing = from === true && now === null
  useEffect(() => {
    if (missing) void Promise.resolve().then(look)
  }, [missing, look])

  const heard = useRef(hint)
  useEffect(() => {
    const news = heard.current !== null && hint !== heard.current
    heard.current = hint
    if (news) void Promise.resolve().then(look)
  }, [hint, look])

  /** One after the other, so that none overtakes a later one. */
  const press = (path: string, body: object, shown: (before: TriesNow) => TriesNow) => {
    turn.current++
    setLast(null)
    setRefused(null)
    setNow((before) => before && shown(before))
    line.current = line.current.then(async () => {
      const answer = await command(path, body)
      if (answer.ok) stored.current &&= shown(stored.current)
      else {
        setRefused(answer.error)
        setNow(stored.current)
      }
      await look()
    })
  }

  return {
    now,
    last,
    refused,
    set: (wish) => press('/api/tries/wish', wish, (before) => ({ ...before, ...wish })),
    keep: async (sign, film) => {
      setLast('sending')
      const id = crypto.randomUUID()
      const sent = await sendFilm({ id, film }, () => undefined)
      const clip = { id, bytes: film.size }
      const kept = sent.ok && (await command('/api/tries/keep', { sign, clip })).ok
      setLast(kept ? 'kept' : 'failed')
      if (kept) await look()
    },
    remove: (id) =>
      press('/api/tries/delete', { id }, (before) => ({
        ...before,
        tries: before.tries.filter((one) => one.id !== id),
      })),
  }
}
