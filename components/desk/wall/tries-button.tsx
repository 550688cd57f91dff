'use client'
import { Clapperboard } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { WallCard } from '@/lib/rounds/messages'
import css from './wall.module.css'

type Props = Pick<WallCard, 'learner' | 'tries'> & { onJudge: (learnerId: string) => void }

/** How many shown tries wait to be judged; a press looks at them without a visit. */
export function TriesButton({ learner: { id, alias }, tries, onJudge }: Props) {
  const t = useTranslations('judge')
  return (
    <button
      type="button"
      className={css.tries}
      aria-label={t('lookWho', { count: tries, alias })}
      onClick={() => onJudge(id)}
    >
      <Clapperboard aria-hidden size={16} className="shrink-0" />
      {t('look', { count: tries })}
    </button>
  )
}
