'use client'
import { Undo2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { capOf, keyOf } from '../keys'
import type { JudgeBoard } from './judge-board'

type Props = { board: JudgeBoard; keysOff: boolean; onUndo: () => void }

/** Takes the last press back. It says which sign that was about. */
export function UndoButton({ board, keysOff, onUndo }: Props) {
  const t = useTranslations('memory.desk')
  const last = board.tries.find(({ id }) => id === board.past.at(-1)?.id)
  return (
    <Button
      size="small"
      variant="quiet"
      disabled={!last}
      icon={<Undo2 aria-hidden size={18} />}
      onClick={onUndo}
      {...(!keysOff && { keyHint: capOf({ do: 'undo' }), shortcut: keyOf({ do: 'undo' }) })}
    >
      {last ? t('undoSign', { sign: last.gloss }) : t('undo')}
    </Button>
  )
}
