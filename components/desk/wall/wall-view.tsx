'use client'
import { useCallback, useEffect, useRef, type ReactNode } from 'react'
import { PressError } from '@/components/account/press-error'
import type { Camera } from '@/components/lesson/use-camera'
import type { OfferNow } from '@/lib/matching/messages'
import type { OfferPress } from '../offer-card'
import { OfferBar } from './offer-bar'
import type { useRounds } from './use-rounds'
import { Wall } from './wall'
import { WallBar } from './wall-bar'
import css from './wall.module.css'

type Props = {
  rounds: ReturnType<typeof useRounds>
  offer: OfferNow | null
  offerPress: OfferPress
  camera: Camera
  keysOff: boolean
  /** The server's clock */
  clock: () => number
  /** Why the last press did nothing */
  told: string | null
  /** What went on by itself, and pauses */
  notice: ReactNode
}

/** The wall as it stands on the desk, over the stage: everybody in their places, who waits, and what is said. */
export function WallView(props: Props) {
  const { rounds, offer, offerPress, camera, keysOff, clock, told, notice } = props
  const { view, places, going, stills, look, onHand, onPoint, give, toggle } = rounds
  // The tiles are drawn anew only for what they show: so they get presses that never change.
  const latest = useRef(rounds)
  useEffect(() => void (latest.current = rounds))
  const onGo = useCallback((id: string, byPointer: boolean) => latest.current.goTile(id, byPointer), [])
  const onGive = useCallback((id: string) => latest.current.give(id), [])
  return (
    <div className={css.wall}>
      <div className={css.bar}>
        {offer ? (
          <OfferBar offer={offer} {...offerPress} />
        ) : (
          <WallBar
            count={view.kind === 'there' ? view.ranked.length + view.more : null}
            {...{ camera, keysOff }}
            onGive={() => give(null)}
            onClose={toggle}
          />
        )}
      </div>
      <Wall
        {...{ view, places, going, keysOff, clock, stills, onHand, onPoint, onGo, onGive }}
        onRetry={look}
      />
      <div className={css.said}>
        {notice}
        <PressError>{told}</PressError>
      </div>
    </div>
  )
}
