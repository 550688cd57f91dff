'use client'
import { Check } from 'lucide-react'
import { useFormatter, useTranslations } from 'next-intl'
import { useState } from 'react'
import type { ReportCard } from '@/lib/organising/messages'
import { PressFailed } from '../live/press-failed'
import type { Commands } from '../live/use-command'
import { Film } from '../stage/film'
import { Button } from '../ui/button'
import { ReportPresses } from './report-presses'

type Props = { report: ReportCard; zone: string; commands: Commands }

/** One report: who about whom and what, the words and the film it is about, and what can be done. */
export function ReportLine({ report, zone, commands }: Props) {
  const t = useTranslations('organise.reports')
  const format = useFormatter()
  const [watching, setWatching] = useState(false)
  const { id, what, reason, said, film, by, about, text, at, seen } = report
  const when = (ms: number) =>
    format.dateTime(new Date(ms), {
      ...{ day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' },
      hourCycle: 'h23',
      timeZone: zone,
    })
  return (
    <li className="grid gap-2 py-3 sm:grid-cols-[1fr_auto] sm:items-start">
      <div className="grid justify-items-start gap-1">
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
        {film && (
          <Button
            variant="quiet"
            size="small"
            className="mt-1"
            aria-pressed={watching}
            aria-label={t('watchLabel', { about })}
            onClick={() => setWatching(!watching)}
          >
            {t('watch')}
          </Button>
        )}
      </div>
      {seen ? (
        <p className="flex items-center gap-1.5 text-small text-soft">
          <Check aria-hidden size={18} /> {t('seen', { by: seen.by, when: when(seen.at) })}
        </p>
      ) : (
        <ReportPresses report={report} commands={commands} />
      )}
      {film && watching && (
        <div className="max-w-120 sm:col-span-2">
          <Film size="card" src={film} label={t('film', { about })} />
        </div>
      )}
      <div className="sm:col-span-2">
        <PressFailed commands={commands} whats={[`see-${id}`, `keep-${id}`, `remove-${id}`]} />
      </div>
    </li>
  )
}
