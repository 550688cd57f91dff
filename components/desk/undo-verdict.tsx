'use client'
import { Undo2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { KeyCap } from '@/components/ui/key-cap'
import type { SignNeed } from '@/lib/matching/messages'
import type { Board } from './board'
import { capOf, keyOf } from './keys'

type Props = { board: Board; needs: SignNeed[]; keysOff: boolean; onUndo: () => void }

/** Takes the last press back. It says which sign that was about, which may not be the one in hand. */
export function UndoVerdict({ board, needs, keysOff, onUndo }: Props) {
  const t = useTranslations('memory.desk')
  const last = board.tries.find(({ id }) => id === board.past.at(-1)?.id)
  const gloss = needs.find(({ sign }) => sign === last?.sign)?.gloss
  return (
    <button
      type="button"
      disabled={!last}
      aria-keyshortcuts={keysOff ? undefined : keyOf({ do: 'undo' })}
      onClick={onUndo}
      className="flex h-11 items-center gap-2 justify-self-start rounded-small border border-edge px-3 text-small font-strong transition-colors disabled:border-line disabled:text-soft"
    >
      <Undo2 aria-hidden size={18} />
      {gloss ? t('undoSign', { sign: gloss }) : t('undo')}
      {!keysOff && <KeyCap>{capOf({ do: 'undo' })}</KeyCap>}
    </button>
  )
}
