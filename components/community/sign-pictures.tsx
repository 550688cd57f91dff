'use client'
import { useTranslations } from 'next-intl'
import type { SignCard } from '@/lib/content/steps'
import { ModelClip } from '../lesson/model-clip'
import { PaneLabel, Split, Whole } from '../stage/split'
import { StageLabel } from '../stage/stage-label'
import { useClip } from '../stage/use-clip'

/** The models of the first two signs a post is about, side by side to compare; one fills the stage. */
export function SignPictures({ cards }: { cards: SignCard[] }) {
  const [first, second] = cards
  const t = useTranslations('community')
  if (!first)
    return (
      <p className="absolute inset-0 grid place-items-center bg-stage p-6 text-center text-stage-soft">
        {t('pictureNone')}
      </p>
    )
  if (!second)
    return (
      <Whole>
        <Model card={first} />
      </Whole>
    )
  return (
    <Split>
      <Model card={first} />
      <>
        <Model card={second} />
        <PaneLabel>
          <StageLabel>{second.gloss}</StageLabel>
        </PaneLabel>
      </>
    </Split>
  )
}

function Model({ card }: { card: SignCard }) {
  return <ModelClip card={card} clip={useClip()} />
}
