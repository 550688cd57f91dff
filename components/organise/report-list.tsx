'use client'
import { Check } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useFormatter, useTranslations } from 'next-intl'
import type { ReportCard } from '@/lib/organising/messages'
import { PressFailed } from '../live/press-failed'
import { useCommand, type Commands } from '../live/use-command'
import { Button } from '../ui/button'
import { Card } from '../ui/card'

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

type LineProps = { report: ReportCard; zone: string; commands: Commands }

function ReportLine({ report, zone, commands }: LineProps) {
  const t = useTranslations('organise.reports')
  const format = useFormatter()
  const router = useRouter()
  const { id, what, reason, said, by, about, text, at, seen, judge, stands } = report
  const when = (ms: number) =>
    format.dateTime(new Date(ms), {
      ...{ day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' },
      hourCycle: 'h23',
      timeZone: zone,
    })

  async function press(path: string, body: object) {
    const answer = await commands.run(id, path, body)
    if (answer?.ok) router.refresh()
  }

  return (
    <li className="grid gap-2 py-3 sm:grid-cols-[1fr_auto] sm:items-start">
      <div className="grid gap-1">
        <p className="text-small text-soft">
          {t.rich(what, { by, about, when: when(at), b: (words) => <b className="text-ink">{words}</b> })}
        </p>
        {reason && <p className="font-strong">{t(`reason.${reason}`)}</p>}
        {said && (
          <blockquote className="max-w-170 border-l-4 border-edge pl-3 wrap-anywhere whitespace-pre-wrap">
            {said}
          </blockquote>
        )}
        {text && <p className="max-w-170 wrap-anywhere whitespace-pre-wrap">{text}</p>}
      </div>
      {seen ? (
        <p className="flex items-center gap-1.5 text-small text-soft">
          <Check aria-hidden size={18} /> {t('seen', { by: seen.by, when: when(seen.at) })}
        </p>
      ) : judge ? (
        <div className="flex flex-wrap gap-2">
          <Button
            variant="quiet"
            size="small"
            busy={commands.pending === id}
            aria-label={t('keepLabel', { by, about })}
            onClick={() => void press('/api/board/keep', { id: judge.postId })}
          >
            {t('keep')}
          </Button>
          <Button
            variant="quiet"
            size="small"
            busy={commands.pending === id}
            aria-label={t('removeLabel', { about })}
            onClick={() => void press('/api/board/remove', { what, id: judge.id })}
          >
            {t('remove')}
          </Button>
        </div>
      ) : stands ? (
        <p className="text-small text-soft">{t('waits')}</p>
      ) : (
        <Button
          variant="quiet"
          size="small"
          icon={<Check aria-hidden size={18} />}
          busy={commands.pending === id}
          aria-label={t('seeLabel', { by, about })}
          onClick={() => void press('/api/organise/see-report', { reportId: id })}
        >
          {t('see')}
        </Button>
      )}
      <div className="sm:col-span-2">
        <PressFailed commands={commands} whats={[id]} />
      </div>
    </li>
  )
}
