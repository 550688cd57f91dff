'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import type { SignCard, Step } from '@/lib/content/steps'
import type { AssignmentNow } from '@/lib/learning/messages'
import type { Tried } from '@/lib/learning/sign-states'
import { AccountMenu } from '../account/account-menu'
import { stepTitle } from '../lesson/step-title'
import { StepView } from '../lesson/step-view'
import { useCamera } from '../lesson/use-camera'
import { command } from '../live/command'
import { DueDay } from '../live/due-day'
import { AppHeader } from '../path/app-header'
import { Path, type PathStep } from '../path/path'
import { Card } from '../ui/card'
import { useLearnerLive } from './use-learner-live'
import { useTiles } from './use-tiles'

type Props = {
  account: { alias: string; roles: string[] }
  assignment: AssignmentNow
  steps: Step[]
  cards: Record<string, SignCard>
  tried: Tried[]
  /** Where in its segment the learner is, should they ask for a person meanwhile */
  stepSlug: string
}

/** An exercise that a trainer picked, done alone; then back to where the course was. */
export function ExerciseScreen({ account, assignment, steps, cards, tried, stepSlug }: Props) {
  const router = useRouter()
  const t = useTranslations('lesson')
  const words = useTranslations('start')
  const camera = useCamera()
  const { tiles, note } = useTiles(assignment.signs, tried, cards)
  const [at, setAt] = useState(0)
  const { id, segment, backTo, dueOn } = assignment
  const back = backTo ? `/learn/${backTo}` : '/learn'
  const sent = useRef<Promise<unknown>[]>([])

  useEffect(() => {
    void command('/api/assignments/start', { id })
  }, [id])

  const live = useLearnerLive({
    ...{ segment: segment.id, stepSlug, cards },
    signs: tiles,
    onSkip: () => router.push(back),
    onAssignment: (other) => router.push(`/learn/exercise/${other.id}`),
    onGoOn: () => undefined,
  })
  const onNext = async () => {
    if (at + 1 < steps.length) return setAt(at + 1)
    // How it went is told with its end, so every try goes first.
    await Promise.all(sent.current)
    const done = await command('/api/assignments/done', { id })
    if (done.ok) router.push(back)
  }
  const path = steps.map((one, index): PathStep => {
    const { key, values } = stepTitle(one, cards)
    return {
      id: one.id,
      label: t(key, values),
      state: index === at ? 'now' : index < at ? 'done' : 'to-come',
    }
  })
  return (
    <StepView
      step={steps[at]!}
      signs={cards}
      camera={camera}
      tiles={tiles}
      following={steps[at + 1]}
      onAttempt={(attempt) => {
        note(attempt)
        sent.current.push(command('/api/attempts', { segment: segment.id, assignmentId: id, attempt }))
      }}
      onNext={onNext}
      header={
        <AppHeader home="/learn" end={<AccountMenu alias={account.alias} roles={account.roles} />}>
          <Path
            steps={path}
            person={live.person}
            onStep={(slug) => setAt(steps.findIndex((one) => one.id === slug))}
            onPerson={live.askPerson}
          />
        </AppHeader>
      }
      aside={
        <Card title={words('assignments')} rim="marked">
          {assignment.note && <p className="mb-1">{assignment.note}</p>}
          <p className="text-small text-soft">
            {words('assignmentFrom', { alias: assignment.by, recording: String(assignment.byRecording) })}
          </p>
          {dueOn && <DueDay dueOn={dueOn} className="text-small font-strong" />}
        </Card>
      }
      over={live.over}
    >
      {live.extra}
    </StepView>
  )
}
