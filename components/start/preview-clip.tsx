'use client'
import type { SignCard } from '@/lib/content/steps'
import { ClipPlayer } from '../stage/clip-player'
import { Whole } from '../stage/split'
import { useClip } from '../stage/use-clip'

/** The clip that comes next, playing by itself. */
export function PreviewClip({ card }: { card: SignCard }) {
  const clip = useClip()
  return (
    <Whole>
      <ClipPlayer clip={clip} src={card.clip} poster={card.poster} label={card.gloss} />
    </Whole>
  )
}
