'use client'
import { useTranslations } from 'next-intl'
import { ClipPlayer } from '@/components/stage/clip-player'
import { PaneLabel } from '@/components/stage/split'
import { StageLabel } from '@/components/stage/stage-label'
import { useClip } from '@/components/stage/use-clip'
import type { SignCard } from '@/lib/content/steps'

/** The recorded model of a sign, beside the learner. */
export function ModelPane({ sign }: { sign: SignCard }) {
  const t = useTranslations('desk.stage')
  const clip = useClip()
  const label = t('model', { sign: sign.gloss })
  return (
    <>
      <ClipPlayer clip={clip} src={sign.clip} poster={sign.poster} label={label} />
      <PaneLabel>
        <StageLabel>{label}</StageLabel>
      </PaneLabel>
    </>
  )
}
