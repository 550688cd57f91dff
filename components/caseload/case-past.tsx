import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import type { Case } from '@/lib/caseload/messages'
import { SaidList } from './said-list'

const daysAgo = (at: number, now: number) => Math.max(0, Math.floor((now - at) / 86_400_000))

/** The practices with this trainer, newest first, with what was said in each. `at`: when this was read. */
export function PastList({ past, at }: { past: Case['past']; at: number }) {
  const t = useTranslations('cases.case')
  return (
    <Card title={t('past')}>
      <ol className="grid gap-3">
        {past.map((one) => (
          <li key={one.id} className="grid gap-1.5 border-t border-line pt-3 first:border-0 first:pt-0">
            <p className="text-small text-soft">
              {t('pastAt', { days: daysAgo(one.at, at), segment: one.segment })}
            </p>
            {one.verdicts.length > 0 ? (
              <SaidList said={one.verdicts} />
            ) : (
              <p className="text-small">{t('pastNothing')}</p>
            )}
            {one.note && <p className="border-l-3 border-teal pl-3 text-base">{one.note}</p>}
          </li>
        ))}
      </ol>
    </Card>
  )
}

/** The lines trainers left for each other about this learner. */
export function LineList({ lines, at }: { lines: Case['lines']; at: number }) {
  const t = useTranslations('cases.case')
  if (lines.length === 0) return null
  return (
    <Card title={t('lines')}>
      <p className="mb-2 text-small text-soft">{t('linesText')}</p>
      <ul className="grid gap-2">
        {lines.map((line) => (
          <li key={line.at}>
            {line.text}{' '}
            <span className="text-small text-soft">
              {t('lineBy', { mine: String(line.mine), alias: line.by, days: daysAgo(line.at, at) })}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
