'use client'
import { ClipboardList, Lock, UsersRound } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { memo } from 'react'
import { Spinner } from '@/components/ui/spinner'
import type { WallCard } from '@/lib/rounds/messages'
import { TileBody } from './tile-body'
import { TileStill } from './tile-still'
import css from './wall.module.css'
import type { Stills } from './wall-feed'

type Props = {
  card: WallCard
  /** The key that reaches them; null when none does */
  number: number | null
  keysOff: boolean
  /** On the way there */
  going: boolean
  /** Not here any more: keeps the place until the hand is off */
  gone: boolean
  /** In sight or nearly so */
  near: boolean
  /** The server's clock, always the same function */
  clock: () => number
  stills: Stills
  onGo: (learnerId: string, byPointer: boolean) => void
  onGive: (learnerId: string) => void
  onJudge: (learnerId: string) => void
}

/**
 * One learner: who, why they stand there, what they do now, what went wrong, and whether one can go there. Out of sight
 * it is the name and the button, so that the keyboard, a search and a screen reader find everybody.
 */
export const WallTile = memo(function WallTile(props: Props) {
  const { card, number, keysOff, going, gone, near, clock, stills, onGo, onGive, onJudge } = props
  const t = useTranslations('wall')
  const { learner, doing, still } = card
  const { id, alias } = learner
  const closed = gone || card.hop !== 'open'
  const whyNot = () => {
    if (gone) return t('gone')
    if (card.hop === 'busy') return t('busy', { alias: card.busyWith ?? 'none' })
    return t(card.ticketId ? 'held' : 'closed')
  }
  return (
    <li
      className={near ? css.tile : undefined}
      data-learner={id}
      data-hop={card.hop}
      data-still={still ? '' : undefined}
      data-gone={gone ? '' : undefined}
      data-going={going ? '' : undefined}
    >
      {near && (
        <div className={css.text}>
          <div className={css.beside}>
            <div className="flex h-7 items-center gap-2">
              <Reach {...{ number, going, gone }} hop={card.hop} keysOff={keysOff} />
              <h3 className="min-w-0 truncate text-base leading-6 font-heavy">{alias}</h3>
              {closed && (
                <span className="ml-auto min-w-0 shrink-0 text-tiny font-strong text-soft">{whyNot()}</span>
              )}
            </div>
          </div>
          <TileBody card={card} clock={clock} onJudge={onJudge} />
        </div>
      )}
      {near && (
        <div className={css.still}>
          <TileStill learner={learner} doing={doing} stills={stills} />
        </div>
      )}
      <button
        type="button"
        className={near ? css.go : css.far}
        aria-label={t(going ? 'going' : 'goWho', { alias })}
        aria-keyshortcuts={number && !keysOff ? String(number) : undefined}
        aria-disabled={closed || going || undefined}
        onClick={(event) => onGo(id, event.detail > 0)}
      >
        {near ? null : alias}
      </button>
      {near && (
        <button
          type="button"
          className={`${css.give} size-11 place-items-center rounded-small bg-card text-ink hover:bg-tint`}
          aria-label={t('giveWho', { alias })}
          onClick={() => onGive(id)}
        >
          <ClipboardList aria-hidden size={20} />
        </button>
      )}
    </li>
  )
})

type ReachProps = Pick<Props, 'number' | 'going' | 'gone' | 'keysOff'> & { hop: WallCard['hop'] }

/** The key that goes there, or why none does. */
function Reach({ number, going, gone, hop, keysOff }: ReachProps) {
  if (going) return <Spinner />
  if (gone || hop === 'closed') return <Lock aria-hidden size={18} className="shrink-0 text-soft" />
  if (hop === 'busy') return <UsersRound aria-hidden size={18} className="shrink-0 text-soft" />
  if (!number || keysOff) return null
  return (
    <kbd
      aria-hidden
      className="grid size-6.5 shrink-0 place-items-center rounded-[8px] bg-ink font-sans text-small font-heavy text-paper pointer-coarse:hidden"
    >
      {number}
    </kbd>
  )
}
