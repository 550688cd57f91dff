'use client'
import { UsersRound } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { memo, useSyncExternalStore } from 'react'
import type { WallCard } from '@/lib/rounds/messages'
import css from './wall.module.css'
import type { Stills } from './wall-feed'

type Props = Pick<WallCard, 'learner' | 'doing'> & { stills: Stills }

/** The newest small picture of a learner, drawn by itself when a newer one comes; or the sign they are at. */
export const TileStill = memo(function TileStill({ learner: { id, alias }, doing, stills }: Props) {
  const t = useTranslations('wall')
  const still = useSyncExternalStore(
    stills.subscribe,
    () => stills.still(id),
    () => null,
  )
  if (still) return <img src={still} alt={t('still', { alias })} loading="lazy" decoding="async" />
  if (doing.kind === 'practice' || !doing.step)
    return <UsersRound aria-hidden size={36} strokeWidth={1.75} className="text-teal" />
  return (
    <span aria-hidden className={`${css.instead} font-heavy whitespace-nowrap text-teal`}>
      {doing.step.what.join(' ')}
    </span>
  )
})
