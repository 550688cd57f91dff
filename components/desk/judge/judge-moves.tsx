'use client'
import { ArrowLeft, ArrowRight } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { capOf, keyOf } from '../keys'
import type { JudgeBoard } from './judge-board'
import { UndoButton } from './undo-button'
import type { JudgeAction } from './use-judge-keys'

type Props = { board: JudgeBoard; keysOff: boolean; act: (action: JudgeAction) => void }

/** Undo, and one try back or on; where one is, and that the next one comes by itself. */
export function JudgeMoves({ board, keysOff, act }: Props) {
  const t = useTranslations('judge')
  const { at, tries, lingers } = board
  const move = (by: 1 | -1) => ({
    ...{ size: 'small' as const, variant: 'quiet' as const, onClick: () => act({ do: 'move', by }) },
    ...(!keysOff && { keyHint: capOf({ do: 'move', by }), shortcut: keyOf({ do: 'move', by }) }),
  })
  return (
    <div className="flex flex-wrap items-center gap-2">
      <UndoButton {...{ board, keysOff }} onUndo={() => act({ do: 'undo' })} />
      <p className="min-w-0 grow text-small text-soft tabular-nums">
        {t(lingers ? 'lingers' : 'place', { at: at + 1, count: tries.length })}
      </p>
      <Button
        {...move(-1)}
        aria-label={t('before')}
        disabled={at === 0}
        icon={<ArrowLeft aria-hidden size={18} className={keysOff ? '' : 'pointer-fine:hidden'} />}
      />
      <Button
        {...move(1)}
        aria-label={t('next')}
        icon={<ArrowRight aria-hidden size={18} className={keysOff ? '' : 'pointer-fine:hidden'} />}
      />
    </div>
  )
}
