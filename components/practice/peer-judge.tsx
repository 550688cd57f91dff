'use client'
import { Check, RotateCcw } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { Grade } from '@/lib/practice/verdict-words'
import { Button } from '../ui/button'

type Props = {
  alias: string
  gloss: string
  /** What was said of it already */
  given: Grade | null
  onJudge: (grade: Grade) => void
}

/** Two buttons with which one learner tells another how one sign looked. */
export function PeerJudge({ alias, gloss, given, onJudge }: Props) {
  const t = useTranslations('practice.judge')
  return (
    <div className="mt-4 grid gap-2 border-t border-line pt-4">
      <p className="text-small">{t('how', { alias, gloss })}</p>
      <div className="flex gap-2">
        <Button
          variant="quiet"
          size="small"
          className="flex-1"
          aria-pressed={given === 'again'}
          icon={<RotateCcw aria-hidden="true" className="size-4.5" />}
          onClick={() => onJudge('again')}
        >
          {t('again')}
        </Button>
        <Button
          variant="quiet"
          size="small"
          className="flex-1"
          aria-pressed={given === 'good'}
          icon={<Check aria-hidden="true" className="size-4.5" />}
          onClick={() => onJudge('good')}
        >
          {t('good')}
        </Button>
      </div>
    </div>
  )
}
