'use client'
import { useEffect, useState } from 'react'
import { command } from '@/components/live/command'
import { DoorKeeper } from './door-keeper'
import type { WallHere } from './use-wall'

/**
 * Stands at the door of whom one is likely to go to next.
 * @param running the wall is in front, nobody is offered, and one is not on the way to anybody
 * @param at at whose door one stands by the server's word
 */
export function useDoor({ feed, places }: WallHere, running: boolean, at: string | null): DoorKeeper {
  const [door] = useState(() => new DoorKeeper({ feed, places, ask }))
  useEffect(() => door.standsAt(at), [door, at])
  useEffect(() => {
    if (!running) return
    door.start()
    return () => door.stop()
  }, [door, running])
  return door
}

async function ask(learnerId: string | null): Promise<{ learnerId: string | null } | null> {
  const answer = await command<{ learnerId: string | null }>('/api/rounds/door', { learnerId })
  return answer.ok ? answer.result : null
}
