'use client'
import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import type { Summary } from '@/lib/matching/messages'
import { useSeenExercises } from '../live/use-seen-exercises'
import { DueDay } from '../live/due-day'
import { SignRow, type TileSign } from '../signs/sign-row'
import { WithFilm } from '../start/with-film'
import { Card } from '../ui/card'
import { Drill } from './script/drill'
import { wentWell } from './verdict-signs'

/** The heading of a look back: with whom it was, how it ended, and the signs with what was said of them. */
export function SummaryHead({ summary }: { summary: Summary }) {
  const t = useTranslations('practice.summary')
  const { partner, by, why, mine, rounds, verdicts, script } = summary
  const signs = verdicts.map(({ sign, gloss, grade }): TileSign => ({
    id: sign,
    gloss,
    state: wentWell(grade) ? 'known' : 'wrong',
  }))
  const said = verdicts.length > 0
  const score = useTranslations('script')
  return (
    <div className="grid gap-4">
      <div aria-live="polite">
        <h1 className="text-heading max-wide:text-[1.625rem] max-wide:leading-8">
          {t(partner.recording ? 'titleRecording' : said ? 'title' : 'titleNothing', {
            alias: said ? by : partner.alias,
          })}
        </h1>
        <p className="mt-1 text-soft">
          {t(mine ? `mine.${why}` : `why.${why}`, { alias: partner.alias, visit: String(rounds) })}
        </p>
      </div>
      {said && <SignRow label={t('signs')} signs={signs} />}
      {script && (
        <>
          <p className="text-large">{score('summary', { read: script.read, of: script.of })}</p>
          <Drill misread={script.misread} />
        </>
      )}
    </div>
  )
}

/** What was off in which sign, the note, and the exercise picked. */
export function SummaryAside({ summary }: { summary: Summary }) {
  const t = useTranslations('practice')
  const off = summary.verdicts.filter((one) => one.off.length > 0)
  const { note, assignment, by } = summary
  useSeenExercises(useMemo(() => (assignment ? [assignment] : []), [assignment]))
  return (
    <div className="grid grid-cols-1 gap-4">
      {(note || off.length > 0) && (
        <Card title={t('summary.said', { alias: by })} className="grid gap-2">
          {note && <p>{note}</p>}
          {off.length > 0 && (
            <ul className="grid gap-1">
              {off.map((one) => (
                <li key={one.sign}>
                  <strong>{one.gloss}</strong> {one.off.map((what) => t(`off.${what}`)).join(', ')}
                </li>
              ))}
            </ul>
          )}
        </Card>
      )}
      {assignment && (
        <Card title={t('alone.title')} rim="marked">
          <p>{t('alone.signsNow', { signs: assignment.glosses.join(' ') })}</p>
          {assignment.note && assignment.note !== note && <p className="mt-1">{assignment.note}</p>}
          {assignment.clipId && <WithFilm by={assignment.by} />}
          <p className="mt-1 flex flex-wrap gap-x-3 text-small text-soft">
            {t('alone.by', { alias: assignment.by })}
            {assignment.dueOn && <DueDay dueOn={assignment.dueOn} className="font-strong text-ink" />}
          </p>
        </Card>
      )}
    </div>
  )
}
