import { useTranslations } from 'next-intl'
import Link from 'next/link'
import type { SignCard } from '@/lib/content/steps'
import type { AssignmentNow } from '@/lib/learning/messages'
import type { KeptClipRow } from '@/lib/practice/messages'
import type { TriesNow } from '@/lib/tries/messages'
import { BoardNotices } from '../community/board-notices'
import { AnswerNotices } from '../questions/answer-notices'
import { SignRow } from '../signs/sign-row'
import { StageScreen } from '../stage/stage-screen'
import { JudgedSoon } from '../tries/judged-soon'
import { buttonClass } from '../ui/button-class'
import { AssignmentCards } from './assignment-cards'
import { OwnClips } from './own-clips'
import { PreviewStage } from './preview-stage'
import { SegmentRow, type SegmentCard } from './segment-row'
import { TodayCard, type Today } from './today-card'

type Props = {
  header: React.ReactNode
  alias: string
  segments: SegmentCard[]
  /** Where the big button leads */
  next: { segment: SegmentCard; card: SignCard; atCheckpoint: boolean; label: 'begin' | 'goOn' | 'again' }
  assignments: AssignmentNow[]
  today: Today
  tries: TriesNow
  kept: { owner: string; initial: KeptClipRow[] }
  notice: string
}

/** The learner's own page: what comes next is in the stage, one press away. */
export function StartScreen({
  header,
  alias,
  segments,
  next,
  assignments,
  today,
  tries,
  kept,
  notice,
}: Props) {
  const t = useTranslations('start')
  const { segment, card, atCheckpoint, label } = next
  return (
    <StageScreen
      header={header}
      stage={<PreviewStage name={t('picture')} card={card} />}
      head={
        <div className="grid gap-4">
          <div>
            <h1 className="text-heading">{t('hello', { alias })}</h1>
            <p className="mt-1 text-soft">
              {t(label === 'again' ? 'allDone' : atCheckpoint ? 'atCheckpoint' : 'stepsLeft')}
            </p>
          </div>
          <Link href={segment.href} className={buttonClass({})}>
            {t(label, { title: segment.title })}
          </Link>
          <SignRow label={t('signs', { title: segment.title })} signs={segment.signs} />
        </div>
      }
      player={<p className="max-w-170 text-small text-soft">{notice}</p>}
      aside={
        <div className="grid grid-cols-1 gap-4">
          <AnswerNotices />
          <JudgedSoon />
          <BoardNotices />
          <AssignmentCards initial={assignments} />
          <TodayCard today={today} />
          <OwnClips {...{ tries, kept }} />
          <section aria-labelledby="segments" className="grid gap-3">
            <h2 id="segments" className="text-large">
              {t('segments')}
            </h2>
            <ul className="grid gap-2.5">
              {segments.map((one) => (
                <SegmentRow key={one.id} segment={one} />
              ))}
            </ul>
          </section>
          <Link
            href="/learn/board"
            className={buttonClass({ variant: 'quiet', className: 'justify-self-start' })}
          >
            {t('board')}
          </Link>
        </div>
      }
    />
  )
}
