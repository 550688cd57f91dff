'use client'
import { useEffect, useState } from 'react'
import type { PracticeNow } from '@/lib/matching/messages'
import type { Room } from '../../live/use-room'
import type { Talk } from './talk'

/** Talks with the other browsers of a live practice; null outside one, and until what it needs is fetched. */
export function useTalk(practice: PracticeNow | null, room: Room): Talk | null {
  const id = practice?.state.kind === 'live' ? practice.id : null
  const [begun, setBegun] = useState<{ id: string; talk: Talk } | null>(null)
  useEffect(() => {
    if (!id) return
    let here = true
    const begin = async () => {
      const { Talk } = await import('./talk')
      if (here) setBegun({ id, talk: new Talk(id) })
    }
    // Without it the practice goes on as it is.
    begin().catch(() => undefined)
    return () => void (here = false)
  }, [id])
  const talk = begun !== null && begun.id === id ? begun.talk : null
  const { say, onHeard, talksAs } = room
  const here = room.state.kind === 'warm' && room.state.roomId === practice?.roomId
  useEffect(() => {
    if (!talk) return
    talk.post = say
    return onHeard(talk.line.hear)
  }, [talk, say, onHeard])
  const as = here ? talksAs : null
  useEffect(() => {
    talk?.setOpen(as)
    return () => talk?.setOpen(null)
  }, [talk, as])
  return talk
}
