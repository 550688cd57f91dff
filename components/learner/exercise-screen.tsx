'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import type { AssignmentNow } from '@/lib/learning/messages'
import { command } from '../live/command'
import { DueDay } from '../live/due-day'
import { Card } from '../ui/card'
import { DrillScreen, type DrillProps } from './drill-screen'
import { ExerciseFilm } from './exercise-film'

type Props = Omit<DrillProps, 'segment'> & { assignment: AssignmentNow }

/** An exercise that a trainer picked, done alone; then back to where the course was. */
export function ExerciseScreen({ assignment, ...drill }: Props) {
  const router = useRouter()
  const words = useTranslations('start')
  const { id, segment, signs, note, clipId, by, byRecording, backTo, dueOn } = assignment
  const back = backTo ? `/learn/${backTo}` : '/learn'

  useEffect(() => {
    void command('/api/assignments/start', { id })
  }, [id])

  return (
    <DrillScreen
      {...drill}
      {...{ signs, back, segment: segment.id, assignmentId: id }}
      onDone={async () => {
        const done = await command('/api/assignments/done', { id })
        if (!done.ok) return done.error
        router.push(back)
        return null
      }}
      aside={
        <Card title={words('assignments')} rim="marked">
          {note && <p className="mb-1">{note}</p>}
          {clipId && <ExerciseFilm {...{ clipId, by }} />}
          <p className="text-small text-soft">
            {words('assignmentFrom', { alias: by, recording: String(byRecording) })}
          </p>
          {dueOn && <DueDay dueOn={dueOn} className="text-small font-strong" />}
        </Card>
      }
    />
  )
}
