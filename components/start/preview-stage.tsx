'use client'
import type { SignCard } from '@/lib/content/steps'
import { ClipPlayer } from '../stage/clip-player'
import { RestButton } from '../stage/rest-button'
import { Whole } from '../stage/split'
import { StageFrame } from '../stage/stage-frame'
import { StageLabel } from '../stage/stage-label'
import { useClip } from '../stage/use-clip'

/** A stage with the clip that comes next, playing by itself. */
export function PreviewStage({ name, card }: { name: string; card: SignCard }) {
  const clip = useClip()
  const { playing } = clip
  return (
    <StageFrame
      name={name}
      label={<StageLabel>{card.gloss}</StageLabel>}
      corner={<RestButton moving={playing} onToggle={playing ? clip.pause : clip.play} />}
    >
      <Whole>
        <ClipPlayer clip={clip} src={card.clip} poster={card.poster} label={card.gloss} />
      </Whole>
    </StageFrame>
  )
}
