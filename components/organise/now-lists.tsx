import { useTranslations } from 'next-intl'
import type { Board } from '@/lib/organising/messages'
import { Card } from '../ui/card'
import { inWords } from './words'

/** Who is on duty now, and what they do. */
export function OnDutyList({ board }: { board: Board }) {
  const t = useTranslations('organise.onDuty')
  return (
    <Card
      title={t('title', {
        count: board.onDuty.filter((one) => !one.recording && one.doing !== 'break').length,
      })}
    >
      {board.onDuty.length === 0 ? (
        <p className="text-soft">{t('nobody')}</p>
      ) : (
        <ul className="divide-y divide-line">
          {board.onDuty.map(({ alias, recording, doing, since }) => (
            <Line
              key={alias}
              name={alias}
              more={recording ? t('recording') : null}
              state={t(doing)}
              ms={board.at - since}
            />
          ))}
        </ul>
      )}
    </Card>
  )
}

/** Who waits now, oldest first. */
export function WaitingNowList({ board }: { board: Board }) {
  const t = useTranslations('organise.waiting')
  return (
    <Card title={t('title', { count: board.waiting.length })}>
      {board.waiting.length === 0 ? (
        <p className="text-soft">{t('nobody')}</p>
      ) : (
        <ol className="divide-y divide-line">
          {board.waiting.map(({ alias, segment, want, queuedAt, doing }) => (
            <Line
              key={alias}
              name={alias}
              more={`${segment} · ${t(`want.${want}`)}`}
              state={t(doing ?? 'inLine')}
              ms={board.at - queuedAt}
            />
          ))}
        </ol>
      )}
    </Card>
  )
}

type LineProps = { name: string; more: string | null; state: string; ms: number }

function Line({ name, more, state, ms }: LineProps) {
  const t = useTranslations('organise.time')
  const { unit, n } = inWords(ms)
  return (
    <li className="flex min-h-11 items-center gap-3 py-1.5">
      <span className="min-w-0 flex-1">
        <span className="block truncate font-strong">{name}</span>
        {more && <span className="block truncate text-small text-soft">{more}</span>}
      </span>
      <span className="text-small">{state}</span>
      <span className="tabular min-w-14 text-right text-small text-soft">{t(unit, { n })}</span>
    </li>
  )
}
