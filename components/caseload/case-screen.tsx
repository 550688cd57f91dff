'use client'
import { ArrowLeft, CalendarX, ClipboardList } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { GiveDialog } from '@/components/desk/give-dialog'
import { JudgeDialog } from '@/components/desk/judge/judge-dialog'
import { GivenRow } from '@/components/desk/given-row'
import { useFreshPage } from '@/components/live/use-fresh-page'
import { Columns } from '@/components/organise/columns'
import { SignRow } from '@/components/signs/sign-row'
import { Button } from '@/components/ui/button'
import { KeptCard } from '@/components/kept/kept-card'
import { useKept } from '@/components/kept/use-kept'
import { usePreference } from '@/components/stage/use-preference'
import { ShownTries } from '@/components/tries/shown-tries'
import { buttonClass } from '@/components/ui/button-class'
import { Card } from '@/components/ui/card'
import type { Case } from '@/lib/caseload/messages'
import type { SignCard } from '@/lib/content/steps'
import type { TryNow } from '@/lib/tries/messages'
import type { KeptClipRow, Now } from '@/lib/matching/messages'
import { LineList, PastList } from './case-past'
import { NoteKeeper } from './note-keeper'

type Props = {
  me: string
  learner: Case
  /** What they show to their trainers */
  tries: TryNow[]
  /** How many of them nobody has judged yet */
  unjudged: number
  signs: Record<string, SignCard>
  /** Seconds of a practice that both agreed to keep */
  kept: KeptClipRow[]
}

const news = (now: Now) => [now.desk?.given, now.desk?.wrapUp?.practiceId, now.practice?.id]

/** One learner through time: what is weak now, how verdicts went, exercises, practices, and the trainer's own note. */
export function CaseScreen({ me, learner, tries, unjudged, signs, kept }: Props) {
  const t = useTranslations('cases.case')
  const list = useTranslations('cases.list')
  const [giving, setGiving] = useState(false)
  const [judging, setJudging] = useState(false)
  const [keys] = usePreference('keys')
  const refresh = useFreshPage(news)
  const keptNow = useKept(learner.id, kept)
  const { alias, away, daysAgo, practices, weak, weeks, exercises, lines, past } = learner
  return (
    <div className="grid min-w-0 content-start gap-4">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Link
          href="/desk/learners"
          aria-label={t('back')}
          className={buttonClass({ variant: 'quiet', size: 'small', square: true, className: 'lg:hidden' })}
        >
          <ArrowLeft aria-hidden size={20} />
        </Link>
        <div className="min-w-0 grow">
          <h1 className="truncate text-heading">{alias}</h1>
          <p className={`flex items-center gap-1.5 ${away ? 'font-strong' : 'text-soft'}`}>
            {away && <CalendarX aria-hidden size={18} className="shrink-0 text-amber-ink" />}
            {list(away ? 'notSeen' : 'seen', { days: daysAgo })} · {list('practices', { count: practices })}
          </p>
        </div>
        <Button icon={<ClipboardList aria-hidden size={20} />} onClick={() => setGiving(true)}>
          {t('give')}
        </Button>
      </div>
      <NoteKeeper key={learner.id} me={me} learner={learner} stored={learner.note} />
      <div className="grid gap-4 xl:grid-cols-2">
        <Card title={t('weak')}>
          {weak.length > 0 ? (
            <SignRow
              label={t('weak')}
              signs={weak.map(({ sign, gloss, missed }) => ({ id: sign, gloss, missed, state: 'wrong' }))}
            />
          ) : (
            <p className="text-soft">{t('weakNone')}</p>
          )}
        </Card>
        <Card title={t('exercises')}>
          {exercises.length > 0 ? (
            <ul className="grid gap-2">
              {exercises.map((one) => (
                <GivenRow key={one.id} given={one} named={false} />
              ))}
            </ul>
          ) : (
            <p className="text-soft">{t('exercisesNone')}</p>
          )}
        </Card>
      </div>
      <KeptCard kept={keptNow} theirs={alias} />
      <ShownTries {...{ alias, tries, unjudged }} onJudge={() => setJudging(true)} />
      <Card title={t('weeks')} className="min-w-0">
        {weeks.some(({ said }) => said > 0) ? (
          <>
            <p className="mb-2 text-small text-soft">{t('weeksText')}</p>
            <Columns
              caption={t('weeks')}
              columns={weeks.map(({ ago, said, well }) => ({
                name: ago === 0 ? t('now') : String(ago),
                value: said,
                under: said > 0 ? String(well) : '–',
              }))}
              heads={[t('ago'), t('verdicts'), t('well')]}
            />
          </>
        ) : (
          <p className="text-soft">{t('weeksNone')}</p>
        )}
      </Card>
      <LineList lines={lines} at={learner.at} />
      <PastList past={past} at={learner.at} />
      {judging && (
        <JudgeDialog
          {...{ signs }}
          learnerId={learner.id}
          keysOff={!keys}
          onGo={null}
          onClose={() => {
            setJudging(false)
            refresh()
          }}
        />
      )}
      {giving && <GiveDialog signs={signs} learnerId={learner.id} onClose={() => setGiving(false)} />}
    </div>
  )
}
