'use client'
import { useTranslations } from 'next-intl'
import { memo } from 'react'
import { SignTile } from '@/components/signs/sign-tile'
import type { WallCard } from '@/lib/rounds/messages'
import { useExerciseWords } from '../use-exercise-words'
import { NeedLine } from './need-line'
import { TriesButton } from './tries-button'
import { SeenLine } from './seen-line'

type Props = {
  card: WallCard
  /** The server's clock, always the same function */
  clock: () => number
  onJudge: (learnerId: string) => void
}

/** Signs shown on a tile, none of them cut off; how many more there are is said. */
const shown = 2
const shownOnPhone = 1

/** Under the name on a tile: why they stand there, what they do now, what went wrong, when they were seen. */
export const TileBody = memo(function TileBody({ card, clock, onJudge }: Props) {
  const t = useTranslations('wall')
  const { learner, wrong, needs, doing, seenAt, tries } = card
  return (
    <>
      <NeedLine need={needs[0]} wrong={wrong} clock={clock} busy={doing.kind === 'practice'} />
      <Doing doing={doing} />
      <div className="mt-auto flex min-h-7 items-center gap-1">
        {wrong.length > 0 && (
          <ul
            aria-label={t('ownSigns', { alias: learner.alias })}
            className="flex min-w-0 items-center gap-1 overflow-hidden"
          >
            {wrong.slice(0, shown).map(({ sign, gloss, times }, at) => (
              <li key={sign} className={at >= shownOnPhone ? 'phone:hidden' : undefined}>
                <SignTile gloss={gloss} state="wrong" missed={times} size="tiny" />
              </li>
            ))}
            {wrong.length > shown && (
              <li className="text-tiny font-strong text-soft phone:hidden">+{wrong.length - shown}</li>
            )}
            {wrong.length > shownOnPhone && (
              <li className="hidden text-tiny font-strong text-soft phone:block">
                +{wrong.length - shownOnPhone}
              </li>
            )}
          </ul>
        )}
        {tries > 0 ? (
          <TriesButton {...{ learner, tries, onJudge }} />
        ) : (
          <SeenLine seenAt={seenAt} clock={clock} />
        )}
      </div>
    </>
  )
})

function Doing({ doing }: Pick<WallCard, 'doing'>) {
  const t = useTranslations('wall.doing')
  const words = useExerciseWords()
  const place = doing.kind === 'lesson' && doing.segment ? doing.segment.title : t(doing.kind)
  return (
    <p className="truncate text-tiny text-soft">
      {doing.step ? t('with', { what: place, step: words(doing.step) }) : place}
    </p>
  )
}
