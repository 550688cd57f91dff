import { useTranslations } from 'next-intl'
import type { Board } from '@/lib/organising/messages'
import { Figure } from './figure'
import { inWords, percent } from './words'

const goals = { p50: 10_000, p90: 30_000 } as const

/** The five numbers on top: two of speed, then who answered, who left, and how even it was. */
export function Figures({ board }: { board: Board }) {
  const t = useTranslations('organise')
  const { speed, shares, fairness } = board
  const none = t('none')
  const time = (ms: number) => t(`time.${inWords(ms).unit}`, { n: inWords(ms).n })
  const part = (value: number | null) => (value === null ? none : t('percent', { n: percent(value) }))
  const quick = (which: 'p50' | 'p90') => {
    const ms = speed.onDuty[which]
    return {
      name: t(which),
      value: ms === null ? none : time(ms),
      note: t('whileOnDuty', { count: speed.onDuty.answered }),
      goal:
        ms === null
          ? null
          : {
              says: t(ms <= goals[which] ? 'goalMet' : 'goalMissed', { goal: time(goals[which]) }),
              met: ms <= goals[which],
            },
    }
  }
  const people = shares.counts.peer + shares.counts.trainer
  const ended = shares.asked - shares.counts.waiting
  return (
    <dl className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3 xl:grid-cols-5">
      <Figure {...quick('p50')} />
      <Figure {...quick('p90')} />
      <Figure
        name={t('peers')}
        value={part(shares.peers)}
        note={t('peersNote', { some: shares.counts.peer, of: people })}
      />
      <Figure
        name={t('gaveUp')}
        value={part(shares.gaveUp)}
        note={t('gaveUpNote', { some: shares.counts.gaveUp, of: ended })}
      />
      <Figure
        name={t('gini')}
        value={fairness.gini === null ? none : fairness.gini.toFixed(2)}
        note={t('giniNote')}
      />
    </dl>
  )
}
