'use client'
import { useEffect, useSyncExternalStore } from 'react'
import { lessMotion } from '../../stage/less-motion'
import type { ClipPress, ClipState } from './clip-state'
import type { SharedClip } from './shared-clip'
import type { Talk } from './talk'

export type Sharing = {
  /** Drives the clip that is shown; null where nothing can be shared */
  clip: SharedClip | null
  /** Null while nothing is shown to both */
  state: (ClipState & { sign: string }) | null
  /** Whose last press it was */
  mine: boolean
  press: (press: ClipPress) => void
  /** Shows a sign's model to both, from its start */
  show: (sign: string) => void
  stop: () => void
}

/**
 * The model clip that both in a practice look at.
 * @param only the sign that may be shown to both; null: none, undefined: any
 */
export function useSharedClip(talk: Talk | null, only?: string | null): Sharing {
  const clip = only === null ? null : (talk?.clip ?? null)
  const held = useSyncExternalStore(talk?.clip.subscribe ?? never, talk?.clip.snapshot ?? nothing, nothing)
  const sign = held?.sign ?? null
  const mine = talk?.clip.mineNow ?? false
  const over = sign !== null && only !== undefined && sign !== only
  // Two peers go on to their next card: nobody has to put the old one away.
  useEffect(() => {
    if (over && mine) talk?.clip.press({ do: 'stop' })
  }, [over, mine, talk])
  return {
    clip,
    state: clip && held && sign !== null && !over ? { ...held, sign } : null,
    mine,
    press: (press) => clip?.press(press),
    show: (which) => {
      const playing = !lessMotion()
      clip?.press({ do: 'show', sign: which, playing })
    },
    stop: () => clip?.press({ do: 'stop' }),
  }
}

const never = () => () => undefined
const nothing = () => null
