'use client'
import { useTranslations } from 'next-intl'
import { PressError } from '@/components/account/press-error'
import type { SignNeed } from '@/lib/matching/messages'
import type { Grade, Off } from '@/lib/practice/verdict-words'
import type { Board } from './board'
import { offNow } from './board'
import { GradeButtons } from './grade-buttons'
import { OffToggles } from './off-toggles'
import { UndoVerdict } from './undo-verdict'
import { VerdictTiles } from './verdict-tiles'

type Props = {
  board: Board
  needs: SignNeed[]
  keysOff: boolean
  error: string | null
  onSelect: (sign: string) => void
  onGrade: (grade: Grade) => void
  onOff: (off: Off) => void
  onUndo: () => void
}

/** What the trainer says of each sign: the sign in hand, a grade, and what was off. */
export function VerdictPanel({ board, needs, keysOff, error, onSelect, onGrade, onOff, onUndo }: Props) {
  const t = useTranslations('desk.verdict')
  const need = needs.find(({ sign }) => sign === board.selected)
  const judged = board.selected ? board.judged[board.selected] : undefined
  if (!need) return <p className="text-base text-soft">{t('noSigns')}</p>
  return (
    <section aria-labelledby="desk-verdict" className="grid content-start gap-4">
      <h2 id="desk-verdict" className="text-large font-heavy" aria-live="polite">
        {t('title', { sign: need.gloss })}
      </h2>
      <VerdictTiles board={board} needs={needs} keysOff={keysOff} onSelect={onSelect} />
      <GradeButtons given={judged?.grade ?? null} keysOff={keysOff} onGrade={onGrade} />
      <PressError>{error}</PressError>
      <OffToggles off={offNow(board)} keysOff={keysOff} onOff={onOff} />
      <UndoVerdict board={board} needs={needs} keysOff={keysOff} onUndo={onUndo} />
    </section>
  )
}
