'use client'
import { useTranslations } from 'next-intl'
import type { ScriptNow } from '@/lib/matching/messages'
import { SignTile } from '../../signs/sign-tile'
import { classNames } from '../../ui/class-names'

/** Where the two are: each card that was read or misread with its sign, the one in hand, those to come. */
export function ScriptScore({ script }: { script: ScriptNow }) {
  const t = useTranslations('script.score')
  const { past, of, number, read } = script
  return (
    <div className="grid gap-2">
      <p className="text-small text-soft tabular-nums">
        {t('now', { number, of })} · {t('read', { read })}
      </p>
      <ol aria-label={t('label')} className="flex flex-wrap gap-1.5">
        {Array.from({ length: of }, (_, index) => {
          const card = past[index]
          return (
            <li key={index}>
              {card ? (
                <SignTile gloss={card.gloss} size="small" state={card.right ? 'known' : 'wrong'} />
              ) : (
                <Blank number={index + 1} here={index === past.length} />
              )}
            </li>
          )
        })}
      </ol>
    </div>
  )
}

function Blank({ number, here }: { number: number; here: boolean }) {
  const t = useTranslations('script.score')
  const look = here ? 'border-2 border-ink' : 'border-2 border-dashed border-edge text-soft'
  return (
    <span
      className={classNames(
        'inline-flex h-9 min-w-9 items-center justify-center rounded-[10px] text-small tabular-nums',
        look,
      )}
    >
      <span aria-hidden="true">{number}</span>
      <span className="sr-only">
        {t('card', { number })}, {t(here ? 'here' : 'toCome')}
      </span>
    </span>
  )
}
