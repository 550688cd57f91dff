'use client'
import { useEffect, useEffectEvent, useState } from 'react'
import type { Room } from '@/components/live/use-room'
import { whoIsWho } from '@/components/live/who-is-who'
import { lookedAt } from '@/components/practice/rewind/may-look-back'
import { useRewind, type LookBack } from '@/components/practice/rewind/use-rewind'
import { useSharedClip, type Sharing } from '@/components/practice/shared/use-shared-clip'
import { useTalk } from '@/components/practice/shared/use-talk'
import type { SignCard } from '@/lib/content/steps'
import type { PracticeNow } from '@/lib/matching/messages'

export type ModelHere = {
  /** What stands beside the learner; null: nothing */
  card: SignCard | null
  toggle: () => void
  sharing: Sharing
  /** Null where nobody can look back */
  look: LookBack | null
}

/**
 * The model at the desk: of the sign that is judged, for the trainer alone, or shown to both. A trainer who has dropped
 * in on two peers looks alone: they must not see the sign one of them is to read.
 */
export function useModel(
  practice: PracticeNow | null,
  room: Room,
  signs: Record<string, SignCard>,
  selected: string | null,
): ModelHere {
  const [on, setOn] = useState(false)
  const talk = useTalk(practice, room)
  const sharing = useSharedClip(talk, practice?.third ? null : undefined)
  const { state, mine } = sharing
  const track = lookedAt(practice) === 'partner' ? whoIsWho(room.remotes, practice).partner.track : null
  const look = useRewind(talk, track, sharing, selected, practice)
  const moved = useEffectEvent((sign: string | null) => {
    if (state && mine && sign !== null && sign !== state.sign) sharing.show(sign)
  })
  useEffect(() => moved(selected), [selected])
  return {
    card: state ? (signs[state.sign] ?? null) : on ? (signs[selected ?? ''] ?? null) : null,
    toggle: () => {
      if (state) sharing.stop()
      setOn(state ? false : !on)
    },
    sharing,
    look,
  }
}
