'use client'
import { useState } from 'react'
import type { Room } from './use-room'

export type Microphone = {
  on: boolean
  /** The browser gave none at the last press */
  failed: boolean
  toggle: () => void
}

/** One's own microphone in the present room: off until it is pressed on, and off again in the next one. */
export function useMicrophone(room: Room): Microphone {
  const [failed, setFailed] = useState(false)
  return {
    on: room.microphone,
    failed,
    toggle: () =>
      void room.setMicrophone(!room.microphone).then(
        () => setFailed(false),
        () => setFailed(true),
      ),
  }
}
