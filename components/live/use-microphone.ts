'use client'
import { useState } from 'react'
import type { Room } from './use-room'

export type Microphone = {
  on: boolean
  /** The browser gave none at the last press in this room */
  failed: boolean
  toggle: () => void
}

/** One's own microphone in the present room: off until it is pressed on, and off again in the next one. */
export function useMicrophone(room: Room): Microphone {
  const here = 'roomId' in room.state ? room.state.roomId : null
  const [failed, setFailed] = useState<string | null>(null)
  return {
    on: room.microphone,
    failed: failed !== null && failed === here,
    toggle: () =>
      void room.setMicrophone(!room.microphone).then(
        () => setFailed(null),
        () => setFailed(here),
      ),
  }
}
