'use client'
import { CalendarX } from 'lucide-react'
import Link from 'next/link'
import { useSelectedLayoutSegment } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { SignRow } from '@/components/signs/sign-row'
import { EmptyState } from '@/components/ui/empty-state'
import type { CaseRow } from '@/lib/caseload/messages'

const weakShown = 6

/** A trainer's learners: those not seen for long apart, each with what is weak now. On a phone it makes way for the one chosen. */
export function CaseList({ rows }: { rows: CaseRow[] }) {
  const t = useTranslations('cases.list')
  const chosen = useSelectedLayoutSegment()
  const groups = [
    { title: t('lately'), rows: rows.filter((row) => !row.away) },
    { title: t('away'), rows: rows.filter((row) => row.away) },
  ].filter((group) => group.rows.length > 0)
  if (rows.length === 0)
    return (
      <div className="grid justify-items-center lg:col-span-2">
        <EmptyState picture="waiting" title={t('none')} text={t('noneText')} heading="h1" />
      </div>
    )
  return (
    <nav aria-label={t('title')} className={`grid content-start gap-5 ${chosen ? 'max-lg:hidden' : ''}`}>
      {!chosen && <h1 className="text-heading">{t('title')}</h1>}
      {groups.map((group) => (
        <section key={group.title}>
          <h2 className="mb-2 text-base font-heavy">
            {group.title} <span className="text-soft tabular-nums">· {group.rows.length}</span>
          </h2>
          <ul className="grid gap-2">
            {group.rows.map((row) => (
              <CaseLink key={row.id} row={row} chosen={row.id === chosen} />
            ))}
          </ul>
        </section>
      ))}
    </nav>
  )
}

function CaseLink({ row, chosen }: { row: CaseRow; chosen: boolean }) {
  const t = useTranslations('cases.list')
  const { id, alias, away, daysAgo, practices, weak, open } = row
  return (
    <li>
      <Link
        href={`/desk/learners/${id}`}
        aria-current={chosen ? 'page' : undefined}
        className="grid gap-1.5 rounded-large border-2 border-line bg-card px-4 py-3 hover:border-teal aria-[current]:border-teal aria-[current]:bg-tint"
      >
        <span className="flex items-baseline justify-between gap-3">
          <span className="min-w-0 truncate font-strong">{alias}</span>
          <span className="shrink-0 text-small text-soft">{t('practices', { count: practices })}</span>
        </span>
        <span className={`flex items-center gap-1.5 text-small ${away ? 'font-strong' : 'text-soft'}`}>
          {away && <CalendarX aria-hidden size={17} className="shrink-0 text-amber-ink" />}
          {t(away ? 'notSeen' : 'seen', { days: daysAgo })}
          {open > 0 && <span className="text-soft">· {t('open', { count: open })}</span>}
        </span>
        {weak.length > 0 && (
          <SignRow
            label={t('weak', { alias })}
            size="small"
            signs={weak
              .slice(0, weakShown)
              .map(({ sign, gloss, missed }) => ({ id: sign, gloss, missed, state: 'wrong' }))}
          />
        )}
      </Link>
    </li>
  )
}
