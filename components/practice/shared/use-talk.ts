'use client'
import { useEffect, useMemo } from 'react'
import type { PracticeNow } from '@/lib/matching/messages'
import type { Room } from '../../live/use-room'
import { Talk } from './talk'

/** Talks with the other browsers of a live practice; null outside one. */
export function useTalk(practice: PracticeNow | null, room: Room): Talk | null {
  const id = practice?.state.kind === 'live' ? practice.id : null
  const talk = useMemo(() => (id ? new Talk(id) : null), [id])
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
