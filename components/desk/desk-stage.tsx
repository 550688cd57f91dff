'use client'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Split, Whole } from '@/components/stage/split'
import { StageFrame, StageLayer, type Rim } from '@/components/stage/stage-frame'
import { StageLabel } from '@/components/stage/stage-label'
import type { DeskMode } from './desk-mode'

/** The pictures, made by whoever has cameras and rooms. `small`: oneself, in a corner. `corner`: how well signing can be read. */
export type Pictures = {
  own: ReactNode
  small: ReactNode
  partner: ReactNode
  clip: ReactNode | null
  corner: ReactNode
}

/** The desk's one picture: the own camera until somebody comes, then the learner in the same frame. `card` lies over it. */
export function DeskStage({ mode, pictures, card }: { mode: DeskMode; pictures: Pictures; card: ReactNode }) {
  const t = useTranslations('desk.stage')
  const withPartner = mode.kind === 'live' || mode.kind === 'preparing'
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
      rim={rimOf(mode)}
      label={<Label mode={mode} />}
      corner={withPartner && pictures.corner}
    >
      <StageLayer shown={!withPartner}>
        <div className={card ? 'absolute inset-0 opacity-35' : 'absolute inset-0'}>{pictures.own}</div>
      </StageLayer>
      <StageLayer shown={withPartner}>
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

function rimOf(mode: DeskMode): Rim {
  if (mode.kind === 'live') return 'live'
  return mode.kind === 'offered' || mode.kind === 'preparing' ? 'waiting' : 'none'
}

function Label({ mode }: { mode: DeskMode }) {
  const t = useTranslations('desk.stage')
  switch (mode.kind) {
    case 'live': {
      const { partner, segment } = mode.practice
      return (
        <StageLabel tone="live">{t('live', { alias: partner.alias, segment: segment.title })}</StageLabel>
      )
    }
    case 'preparing':
      return <StageLabel tone="waiting">{t('preparing', { alias: mode.practice.partner.alias })}</StageLabel>
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
