import { useTranslations } from 'next-intl'
import Link from 'next/link'
import type { AssignmentNow } from '@/lib/learning/messages'
import { DueDay } from '../live/due-day'
import { buttonClass } from '../ui/button-class'
import { Card } from '../ui/card'
import { WithFilm } from './with-film'

/** An exercise a trainer picked for this learner, and the way to it. */
export function AssignmentCard({ assignment }: { assignment: AssignmentNow }) {
  const t = useTranslations('start')
  const { id, glosses, note, clipId, by, byRecording, stepSlug, state, dueOn } = assignment
  return (
    <Card title={t('assignments')} rim="marked">
      <p>{t(stepSlug ? 'oneStep' : 'drill', { signs: glosses.join(' ') })}</p>
      {note && <p className="mt-1 border-l-3 border-teal pl-3">{note}</p>}
      {clipId && <WithFilm by={by} />}
      <p className="mt-1 flex flex-wrap gap-x-3 text-small text-soft">
        {t('assignmentFrom', { alias: by, recording: String(byRecording) })}
        {dueOn && <DueDay dueOn={dueOn} className="font-strong text-ink" />}
      </p>
      <Link href={`/learn/exercise/${id}`} className={buttonClass({ size: 'small', className: 'mt-3' })}>
        {t(state === 'started' ? 'goOnIt' : 'startIt')}
      </Link>
    </Card>
  )
}
