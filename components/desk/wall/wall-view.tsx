'use client'
import type { ReactNode } from 'react'
import { PressError } from '@/components/account/press-error'
import type { Camera } from '@/components/lesson/use-camera'
import type { OfferNow } from '@/lib/matching/messages'
import type { OfferPress } from '../offer-card'
import { useLatest } from '../use-latest'
import { OfferBar } from './offer-bar'
import { useDrawn } from './use-drawn'
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
  const { wall, going, give, judge, toggle } = rounds
  const { view, places, turns } = useDrawn(wall)
  // The tiles are drawn anew only for what they show: so they get presses that never change.
  const onGo = useLatest(rounds.goTile)
  const onGive = useLatest<[string]>(give)
  const onJudge = useLatest<[string]>(judge)
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
        {...{ view, places, turns, going, keysOff, clock, onGo, onGive, onJudge }}
        stills={wall.feed}
        onHand={wall.places.onHand}
        onPoint={wall.places.onPoint}
        onRetry={wall.feed.look}
      />
      <div className={css.said}>
        {notice}
        <PressError>{told}</PressError>
      </div>
    </div>
  )
}
