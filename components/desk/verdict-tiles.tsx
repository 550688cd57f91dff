'use client'
import { useTranslations } from 'next-intl'
import type { SignNeed } from '@/lib/matching/messages'
import { SignTile, type TileState } from '@/components/signs/sign-tile'
import type { Board } from './board'
import { KeyCap } from './key-cap'

type Props = { board: Board; needs: SignNeed[]; keysOff: boolean; onSelect: (sign: string) => void }

/** The learner's signs as tiles: dark is in hand, green went well, a coral rim went wrong. A press takes one in hand. */
export function VerdictTiles({ board, needs, keysOff, onSelect }: Props) {
  const t = useTranslations('desk.verdict')
  const say = ({ sign, missed }: SignNeed) => {
    const grade = board.judged[sign]?.grade
    if (grade) return t(grade)
    return missed > 0 ? t('tileMissed', { count: missed }) : t('tileOpen')
  }
  return (
    <div className="grid gap-1.5">
      <ul aria-label={t('signs')} className="flex flex-wrap gap-2">
        {needs.map((need) => (
          <li key={need.sign}>
            <SignTile
              gloss={need.gloss}
              state={stateOf(board, need)}
              missed={board.judged[need.sign] ? 0 : need.missed}
              current={need.sign === board.selected}
              label={t('tile', { sign: need.gloss, state: say(need) })}
              onPress={() => onSelect(need.sign)}
            />
          </li>
        ))}
        <li aria-hidden className="flex items-center gap-1 self-center pl-1 text-soft">
          <KeyCap action={{ do: 'move', by: -1 }} off={keysOff} />
          <KeyCap action={{ do: 'move', by: 1 }} off={keysOff} />
        </li>
      </ul>
    </div>
  )
}

function stateOf(board: Board, { sign, missed }: SignNeed): TileState {
  const grade = board.judged[sign]?.grade
  if (grade) return grade === 'again' || grade === 'hard' ? 'wrong' : 'known'
  return missed > 0 ? 'wrong' : 'open'
}
