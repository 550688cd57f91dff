'use client'
import { Play, RotateCcw } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '../ui/button'
import type { Nudge } from './nudge'

type Props = {
  nudge: Nudge
  /** The model of the sign is to be seen already */
  modelShown: boolean
  onModel: (sign: string) => void
}

/** After again or hard: first sign it again, the answer is one press away; the second time look first. */
export function TryAgain({ nudge, modelShown, onModel }: Props) {
  const t = useTranslations('memory.nudge')
  const off = useTranslations('practice.off')
  const { kind, sign, gloss } = nudge
  const Icon = kind === 'try' ? RotateCcw : Play
  return (
    <div
      role="status"
      className="mt-3 grid grid-cols-1 gap-2 rounded-medium border-2 border-amber bg-amber-tint p-3 text-base"
    >
      <p className="flex items-start gap-2 font-strong">
        <Icon aria-hidden="true" className="mt-0.5 size-5 shrink-0" />
        {t(kind, { sign: gloss })}
      </p>
      {nudge.off.length > 0 && <p>{t('off', { off: nudge.off.map((one) => off(one)).join(', ') })}</p>}
      {!modelShown && (
        <Button
          size="small"
          variant={kind === 'try' ? 'quiet' : 'main'}
          className="justify-self-start"
          onClick={() => onModel(sign)}
        >
          {t('show')}
        </Button>
      )}
    </div>
  )
}
