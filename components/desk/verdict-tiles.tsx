'use client'
import { useTranslations } from 'next-intl'
import type { SignNeed } from '@/lib/matching/messages'
import { SignTile, type SignState } from '@/components/signs/sign-tile'
import { KeyCap } from '@/components/ui/key-cap'
import type { Board } from './board'

type Props = { board: Board; needs: SignNeed[]; keysOff: boolean; onSelect: (sign: string) => void }

/** The learner's signs as tiles: dark is in hand, green went well, a coral rim went wrong. A press takes one in hand. */
export function VerdictTiles({ board, needs, keysOff, onSelect }: Props) {
  const t = useTranslations('desk.verdict')
  return (
    <ul aria-label={t('signs')} className="flex flex-wrap gap-2">
      {needs.map((need) => (
        <li key={need.sign} aria-current={need.sign === board.selected || undefined}>
          <SignTile
            gloss={need.gloss}
            state={need.sign === board.selected ? 'now' : stateOf(board, need)}
            missed={board.judged[need.sign] ? 0 : need.missed}
            onPress={() => onSelect(need.sign)}
          />
        </li>
      ))}
      {!keysOff && needs.length > 1 && (
        <li aria-hidden className="flex items-center gap-1 self-center pl-2 text-soft">
          <KeyCap>←</KeyCap> <KeyCap>→</KeyCap>
        </li>
      )}
    </ul>
  )
}

function stateOf(board: Board, { sign, missed }: SignNeed): SignState {
  const grade = board.judged[sign]?.grade
  if (grade) return grade === 'again' || grade === 'hard' ? 'wrong' : 'known'
  return missed > 0 ? 'wrong' : 'to-come'
}
