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
  const [failed, setFailed] = useState<{ practiceId: string; id: string } | null>(null)
  const now = practice?.keep ?? null
  const practiceId = practice?.id
  // Somebody asks anew: what became of the ask before does not matter any more.
  if (failed && now?.state === 'asked' && now.id !== failed.id) setFailed(null)
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
    void keep().then((kept) => {
      if (kept) return
      if (practiceId) setFailed({ practiceId, id: send })
      // Only so can either ask once more.
      void run('giveUp', '/api/practice/keep/give-up', { id: send })
    })
  }, [send, rewind, run, practiceId])
  return {
    ...{ now, commands },
    failed: failed !== null && failed.practiceId === practiceId,
    ask: () => void run('ask', '/api/practice/keep/ask', { practiceId, sign }),
    answer: (yes) => void (now && run('answer', '/api/practice/keep/answer', { id: now.id, yes })),
  }
}
