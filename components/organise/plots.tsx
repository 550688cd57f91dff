import { useTranslations } from 'next-intl'
import type { Board } from '@/lib/organising/messages'
import { Card } from '../ui/card'
import { Bars } from './bars'
import { Columns } from './columns'
import { percent, short } from './words'

/** How long answers took, in steps. */
export function SpeedPlot({ board }: { board: Board }) {
  const t = useTranslations('organise')
  const { bins, answered } = board.speed.all
  if (answered === 0) return <Nothing title={t('speed.title')} text={t('speed.nothing')} />
  const rows = bins.map(({ upTo, count }, at) => ({
    name:
      upTo === null
        ? t('speed.more', { n: bins[at - 1]!.upTo! })
        : t('speed.upTo', { from: at === 0 ? 0 : bins[at - 1]!.upTo!, n: upTo }),
    value: count,
    says: String(count),
  }))
  return (
    <Card title={t('speed.title')}>
      <p className="mb-2 text-small text-soft">{t('speed.text', { count: answered })}</p>
      <Bars caption={t('speed.title')} rows={rows} head={[t('speed.wait'), t('speed.answers')]} />
    </Card>
  )
}

const shown = ['trainer', 'peer', 'recording', 'question', 'gaveUp', 'waiting'] as const

/** Who answered, and what became of those whom nobody did. */
export function SharesPlot({ board }: { board: Board }) {
  const t = useTranslations('organise.shares')
  const { asked, counts } = board.shares
  if (asked === 0) return <Nothing title={t('title')} text={t('nothing')} />
  const rows = shown.map((fate) => ({
    name: t(fate),
    value: counts[fate],
    says: `${counts[fate]} · ${percent(counts[fate] / asked)} %`,
    note: fate === 'trainer' && board.picked > 0 ? t('picked', { count: board.picked }) : undefined,
  }))
  return (
    <Card title={t('title')}>
      <p className="mb-2 text-small text-soft">{t('text', { count: asked })}</p>
      <Bars caption={t('title')} rows={rows} head={[t('who'), t('learners')]} />
    </Card>
  )
}

/** Practices an hour, trainer by trainer. */
export function FairnessPlot({ board }: { board: Board }) {
  const t = useTranslations('organise.fairness')
  const { trainers } = board.fairness
  if (trainers.length === 0) return <Nothing title={t('title')} text={t('nothing')} />
  const rows = trainers.map(({ alias, hours, practices, perHour }) => ({
    name: alias,
    value: perHour ?? 0,
    says: perHour === null ? '–' : String(short(perHour)),
    note: t('note', { practices, hours: hours < 0.1 ? '< 0.1' : String(short(hours)) }),
  }))
  return (
    <Card title={t('title')}>
      <p className="mb-2 text-small text-soft">{t('text')}</p>
      <Bars caption={t('title')} rows={rows} head={[t('trainer'), t('perHour')]} />
    </Card>
  )
}

/** How many asked and how many trainers there were, through the day or the week. */
export function SlotsPlot({ board, days }: { board: Board; days: 1 | 7 }) {
  const t = useTranslations('organise.slots')
  const title = t(days === 1 ? 'day' : 'week')
  if (board.shares.asked === 0 && board.fairness.trainers.length === 0)
    return <Nothing title={title} text={t('nothing')} />
  const columns = board.slots.map(({ slot, asked, hours }) => ({
    name: days === 1 ? slot : slot.slice(8),
    value: asked,
    under: String(short(hours)),
  }))
  return (
    <Card title={title} className="min-w-0">
      <p className="mb-2 text-small text-soft">{t('text')}</p>
      <Columns caption={title} columns={columns} heads={[t('slot'), t('asked'), t('hours')]} />
    </Card>
  )
}

function Nothing({ title, text }: { title: string; text: string }) {
  return (
    <Card title={title}>
      <p className="text-soft">{text}</p>
    </Card>
  )
}
