'use client'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Split, Whole } from '@/components/stage/split'
import { StageFrame, StageLayer, type Rim } from '@/components/stage/stage-frame'
import { StageLabel } from '@/components/stage/stage-label'
import type { DeskMode } from './desk-mode'

/** The pictures, made by whoever has cameras and rooms. */
export type Pictures = {
  own: ReactNode
  /** Oneself in a corner of the learner's picture */
  small: ReactNode
  /** The learner, or why nothing is seen of them */
  partner: ReactNode
  /** Whether there is anything of the learner to show: until then oneself stays, and nothing turns black */
  partnerShown: boolean
  clip: ReactNode | null
  /** How well signing can be read */
  corner: ReactNode
}

/** The desk's one picture: the own camera until somebody comes, then the learner in the same frame. `card` lies over it. */
export function DeskStage({ mode, pictures, card }: { mode: DeskMode; pictures: Pictures; card: ReactNode }) {
  const t = useTranslations('desk.stage')
  const { partnerShown } = pictures
  const person = (
    <>
      {pictures.partner}
      <div className="absolute right-3 bottom-3 z-2 aspect-4/3 w-[22%] min-w-22 overflow-hidden rounded-medium border-2 border-white">
        {pictures.small}
      </div>
    </>
  )
  return (
    <StageFrame
      name={t('label')}
      rim={rimOf(mode, partnerShown)}
      label={<Label mode={mode} partnerShown={partnerShown} />}
      corner={partnerShown && pictures.corner}
    >
      <StageLayer shown={!partnerShown}>
        <div className={card ? 'absolute inset-0 opacity-35' : 'absolute inset-0'}>{pictures.own}</div>
      </StageLayer>
      <StageLayer shown={partnerShown}>
        {pictures.clip ? (
          <Split>
            {person}
            {pictures.clip}
          </Split>
        ) : (
          <Whole>{person}</Whole>
        )}
      </StageLayer>
      {card && <div className="absolute inset-0 z-4 flex overflow-y-auto p-4 *:m-auto">{card}</div>}
    </StageFrame>
  )
}

function rimOf(mode: DeskMode, partnerShown: boolean): Rim {
  if (mode.kind === 'live') return partnerShown ? 'live' : 'waiting'
  return mode.kind === 'offered' || mode.kind === 'preparing' ? 'waiting' : 'none'
}

function Label({ mode, partnerShown }: { mode: DeskMode; partnerShown: boolean }) {
  const t = useTranslations('desk.stage')
  switch (mode.kind) {
    case 'preparing':
    case 'live': {
      const { partner, segment } = mode.practice
      if (partnerShown) {
        return (
          <StageLabel tone="live">{t('live', { alias: partner.alias, segment: segment.title })}</StageLabel>
        )
      }
      return <StageLabel tone="waiting">{t('preparing', { alias: partner.alias })}</StageLabel>
    }
    case 'off':
    case 'idle':
      return <StageLabel>{t('you')}</StageLabel>
    case 'offered':
    case 'break':
    case 'needCamera':
    case 'elsewhere':
    case 'loading':
      return null
  }
}
