'use client'
import { useTranslations } from 'next-intl'
import type { ReportCard } from '@/lib/organising/messages'
import { useCommand } from '../live/use-command'
import { Card } from '../ui/card'
import { ReportLine } from './report-line'

/** What people wrote under "Something is wrong", plainly, with one press to say that it was read. */
export function ReportList({ reports, zone }: { reports: ReportCard[]; zone: string }) {
  const t = useTranslations('organise.reports')
  const commands = useCommand()
  const unseen = reports.filter((report) => !report.seen).length
  return (
    <Card title={t('title', { count: unseen })} rim={unseen > 0 ? 'waiting' : 'none'}>
      <p className="text-small text-soft">{t('text')}</p>
      {reports.length === 0 ? (
        <p className="mt-3">{t('nothing')}</p>
      ) : (
        <ul className="mt-2 divide-y divide-line">
          {reports.map((report) => (
            <ReportLine key={report.id} report={report} zone={zone} commands={commands} />
          ))}
        </ul>
      )}
    </Card>
  )
}
