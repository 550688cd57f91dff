'use client'
import { useEffect, useSyncExternalStore } from 'react'
import type { ClipPress, ClipState } from '../shared/clip-state'
import type { Talk } from '../shared/talk'
import type { Sharing } from '../shared/use-shared-clip'
import type { PracticeNow } from '@/lib/matching/messages'
import type { Rewind, RewindView } from './rewind'
import { useKeep, type Keeping } from './use-keep'

export type LookBack = {
  rewind: Rewind
  view: RewindView
  /** Null while nobody looks back */
  state: ClipState | null
  /** Whose last press it was */
  mine: boolean
  keep: Keeping
  /** Moves the looking back, and the model beside it in step */
  press: (press: ClipPress) => void
  start: () => void
  close: () => void
  /** Either */
  toggle: () => void
}

/**
 * The learner's last ten seconds, for both. Null where nobody can look back.
 * @param track the learner's picture as it is here; it must be one that may be seen
 * @param model shows the model of this sign beside it, unless one is shown already
 */
export function useRewind(
  talk: Talk | null,
  track: MediaStreamTrack | null,
  sharing: Sharing,
  model: string | null,
  practice: PracticeNow | null,
): LookBack | null {
  const rewind = talk?.rewind ?? null
  useEffect(() => {
    if (!talk || !track) return
    return keepSoon(track, talk)
  }, [talk, track])
  const view = useSyncExternalStore(rewind?.subscribe ?? never, rewind?.snapshot ?? nothing, nothing)
  const held = useSyncExternalStore(
    rewind?.player.subscribe ?? never,
    rewind?.player.snapshot ?? nothing,
    nothing,
  )
  const keep = useKeep(practice, rewind, sharing.state?.sign ?? model)
  if (!rewind || !view || !track) return null
  const state = held?.sign ? held : null
  const here: LookBack = {
    ...{ rewind, view, state, keep },
    mine: rewind.player.mineNow,
    press: (press) => {
      rewind.press(press)
      if (sharing.state && together.includes(press.do)) sharing.press(press)
    },
    start: () => {
      if (!rewind.start() || sharing.state || !model) return
      sharing.show(model)
      sharing.press({ do: 'pause' })
    },
    close: () => {
      // Who does not look any more does not say yes, either.
      if (keep.now?.state === 'asked') keep.answer(false)
      rewind.press({ do: 'stop' })
    },
    toggle: () => (state ? here.close() : here.start()),
  }
  return here
}

/** What moves the model, too. */
const together: ClipPress['do'][] = ['play', 'pause', 'step', 'rate']

/** Keeping begins when the handover is over: the first pictures come first. */
function keepSoon(track: MediaStreamTrack, talk: Talk): () => void {
  let stop: (() => void) | null = null
  let here = true
  const begin = async () => {
    const { keepFrames } = await import('./keep-frames')
    if (here) stop = keepFrames(track, talk.rewind, talk.line.parts.now)
  }
  const timer = setTimeout(() => void begin(), 1_000)
  return () => {
    here = false
    clearTimeout(timer)
    stop?.()
  }
}

const never = () => () => undefined
const nothing = () => null
