'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { ClipPlayer } from '@/components/stage/clip-player'
import { useLessMotion } from '@/components/stage/less-motion'
import { RestButton } from '@/components/stage/rest-button'
import { StageFrame, StageLayer } from '@/components/stage/stage-frame'
import { StageLabel } from '@/components/stage/stage-label'
import { useClip } from '@/components/stage/use-clip'

export type FrontClip = { src: string; poster: string }

const scenes = ['recorded', 'waiting', 'live'] as const
const lasts = { recorded: 5_000, waiting: 2_200, live: 6_000 }

/**
 * The product in one picture: a recorded clip, the wait, and a person in the same frame, over and over. It can be stopped,
 * and stands still for who asked for less motion.
 */
export function FrontStage({ model, person }: { model: FrontClip; person: FrontClip }) {
  const t = useTranslations('account.front')
  const [scene, setScene] = useState<(typeof scenes)[number]>('recorded')
  const [recorded, live] = [useClip(), useClip()]

  const less = useLessMotion()
  const [pressed, setPressed] = useState<boolean | null>(null)
  const moving = pressed ?? !less

  useEffect(() => {
    if (!moving) return
    const next = scenes[(scenes.indexOf(scene) + 1) % scenes.length]!
    const timer = setTimeout(() => setScene(next), lasts[scene])
    return () => clearTimeout(timer)
  }, [scene, moving])
  const act = moving ? 'play' : 'pause'
  const [first, second] = [recorded[act], live[act]]
  useEffect(() => {
    first()
    second()
  }, [first, second])

  const tone = { recorded: 'plain', waiting: 'waiting', live: 'live' } as const
  const rim = { recorded: 'none', waiting: 'waiting', live: 'live' } as const
  return (
    <StageFrame
      name={t('picture')}
      rim={rim[scene]}
      label={<StageLabel tone={tone[scene]}>{t(scene)}</StageLabel>}
      corner={<RestButton moving={moving} onToggle={() => setPressed(!moving)} />}
    >
      <StageLayer shown={scene !== 'live'}>
        <ClipPlayer clip={recorded} {...model} label={t('recorded')} autoPlay={false} />
      </StageLayer>
      <StageLayer shown={scene === 'live'}>
        <ClipPlayer clip={live} {...person} label={t('live')} autoPlay={false} />
      </StageLayer>
    </StageFrame>
  )
}
