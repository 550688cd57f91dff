'use client'
import { useEffect, useState } from 'react'
import type { KeepNow, PracticeNow } from '@/lib/matching/messages'
import { useCommand, type Commands } from '../../live/use-command'
import { sendFilm } from '../../questions/send-film'
import type { Rewind } from './rewind'

export type Keeping = {
  now: KeepNow | null
  commands: Commands
  /** The film could not be made or sent: the ask can be made anew */
  failed: boolean
  ask: () => void
  answer: (yes: boolean) => void
}

/** Films that are being made or sent, by the id of what is kept: once each, whatever is drawn meanwhile. */
const under = new Set<string>()

/** Keeping what both look back at: one asks, the other says yes, and then the learner's browser sends the film. */
export function useKeep(practice: PracticeNow | null, rewind: Rewind | null, sign: string | null): Keeping {
  const commands = useCommand()
  const { run } = commands
  const [failed, setFailed] = useState<string | null>(null)
  const now = practice?.keep ?? null
  const practiceId = practice?.id
  const send = practice?.role === 'learner' && now?.state === 'agreed' ? now.id : null
  useEffect(() => {
    if (!send || !rewind || under.has(send)) return
    under.add(send)
    const keep = async () => {
      const { makeFilm } = await import('./make-film')
      const film = await makeFilm(rewind)
      if (!film) return false
      const clip = { id: crypto.randomUUID(), bytes: film.size }
      const sent = await sendFilm({ id: clip.id, film }, () => undefined)
      if (!sent.ok) return false
      return (await run('store', '/api/practice/keep/store', { id: send, clip }))?.ok === true
    }
    void keep().then((kept) => setFailed(kept ? null : send))
  }, [send, rewind, run])
  return {
    ...{ now, commands },
    failed: now !== null && failed === now.id,
    ask: () => void run('ask', '/api/practice/keep/ask', { practiceId, sign }),
    answer: (yes) => void (now && run('answer', '/api/practice/keep/answer', { id: now.id, yes })),
  }
}
