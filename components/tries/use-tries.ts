'use client'
import { useCallback, useEffect, useState } from 'react'
import type { TriesNow, Wish } from '@/lib/tries/messages'
import { command } from '../live/command'
import { sendFilm } from '../questions/send-film'

export type Tries = {
  /** Null before the server has said */
  now: TriesNow | null
  /** How it goes with the last try */
  last: 'sending' | 'kept' | 'failed' | null
  set: (wish: Wish) => void
  keep: (sign: string, film: Blob) => Promise<void>
  remove: (id: string) => Promise<void>
}

/**
 * One's own kept tries.
 * @param from what is known of them; else whether to ask for them: the server is asked once that is true
 */
export function useTries(from: TriesNow | boolean): Tries {
  const [now, setNow] = useState<TriesNow | null>(typeof from === 'object' ? from : null)
  const [last, setLast] = useState<Tries['last']>(null)
  const look = useCallback(async () => {
    const answer = await fetch('/api/tries')
      .then(async (reply) => (reply.ok ? ((await reply.json()) as TriesNow) : null))
      .catch(() => null)
    if (answer) setNow(answer)
  }, [])
  const missing = from === true && now === null
  useEffect(() => {
    if (missing) void Promise.resolve().then(look)
  }, [missing, look])

  return {
    now,
    last,
    set: (wish) => {
      setNow((before) => before && { ...before, ...wish })
      setLast(null)
      void command('/api/tries/wish', wish).then(look)
    },
    keep: async (sign, film) => {
      setLast('sending')
      const id = crypto.randomUUID()
      const sent = await sendFilm({ id, film }, () => undefined)
      const clip = { id, bytes: film.size }
      const kept = sent.ok && (await command('/api/tries/keep', { sign, clip })).ok
      setLast(kept ? 'kept' : 'failed')
      if (kept) await look()
    },
    remove: async (id) => {
      await command('/api/tries/delete', { id })
      await look()
    },
  }
}
