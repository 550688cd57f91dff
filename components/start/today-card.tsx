import { useTranslations } from 'next-intl'
import Link from 'next/link'
import type { Off } from '@/lib/practice/verdict-words'
import { durations } from '@/lib/durations'
import { SignRow, type TileSign } from '../signs/sign-row'
import { buttonClass } from '../ui/button-class'
import { Card } from '../ui/card'
import { EmptyState } from '../ui/empty-state'

export type Today = {
  /** Signs that fall due today */
  due: number
  alone: TileSign[]
  /** Steps of the practice alone */
  steps: number
  /** By segment, the one with most first */
  person: { href: string; title: string; signs: TileSign[] }[]
  /** What is off most often */
  habit: Off | null
  /** Days until the next sign falls due; null when none will */
  nextDays: number | null
}

/** What comes back today: what to do alone, and what with a person. */
export function TodayCard({ today }: { today: Today }) {
  const t = useTranslations('memory.today')
  const { due, alone, person, nextDays } = today
  if (alone.length === 0 && person.length === 0)
    return (
      <Card className="grid grid-cols-1 justify-items-center">
        {nextDays === null ? (
          <EmptyState picture="nothing" title={t('none')} text={t('noneText')} />
        ) : (
          <EmptyState picture="done" title={t('done')} text={t('next', { days: nextDays })} />
        )}
      </Card>
    )
  return (
    <Card title={t('title')} className="grid grid-cols-1 gap-4">
      <p>{t('due', { count: due })}</p>
      <Alone today={today} />
      {person.length > 0 && <WithPerson person={person} />}
    </Card>
  )
}

function Alone({ today: { alone, steps, habit } }: { today: Today }) {
  const t = useTranslations('memory.today')
  const off = useTranslations('practice.off')
  const minutes = Math.max(1, Math.round((steps * durations.usualStep) / 60_000))
  return (
    <section className="grid gap-2">
      <h3 className="text-base font-strong">{t('alone')}</h3>
      {alone.length === 0 ? (
        <p className="text-soft">{t('aloneDone')}</p>
      ) : (
        <>
          <SignRow label={t('signsAlone')} signs={alone} size="small" />
          {habit && <p className="text-small">{t('watch', { off: off(habit) })}</p>}
          <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-2">
            <Link href="/learn/today" className={buttonClass({ size: 'small' })}>
              {t('start')}
            </Link>
            <span className="text-small text-soft">{t('minutes', { minutes })}</span>
          </p>
        </>
      )}
    </section>
  )
}

const shown = 3

function WithPerson({ person }: Pick<Today, 'person'>) {
  const t = useTranslations('memory.today')
  return (
    <section className="grid gap-2 border-t border-line pt-4">
      <h3 className="text-base font-strong">{t('person')}</h3>
      <p className="text-small text-soft">{t('personWhy')}</p>
      <ul className="grid gap-4">
        {person.slice(0, shown).map(({ href, title, signs }) => (
          <li key={href} className="grid justify-items-start gap-3">
            <SignRow label={t('signsPerson', { title })} signs={signs} size="small" />
            <Link
              href={href}
              aria-label={`${t('practise')}: ${title}`}
              className={buttonClass({ variant: 'quiet', size: 'small' })}
            >
              {t('practise')}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
