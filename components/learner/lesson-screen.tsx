'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useMemo, useState } from 'react'
import { signsOf, type SignCard, type Step } from '@/lib/content/steps'
import { drillOf } from '@/lib/learning/drill'
import type { Place } from '@/lib/learning/next-step'
import type { Tried } from '@/lib/learning/sign-states'
import { AccountMenu } from '../account/account-menu'
import { NearCard } from '../community/near-card'
import { stepTitle } from '../lesson/step-title'
import { StepView } from '../lesson/step-view'
import { useCamera } from '../lesson/use-camera'
import { AppHeader } from '../path/app-header'
import { Path, type PathStep } from '../path/path'
import { JudgedSoon } from '../tries/judged-soon'
import { PersonCard } from './person-card'
import { VisitCard } from './visit-card'
import { useLearnerLive } from './use-learner-live'
import { useLesson } from './use-lesson'
import { useTiles } from './use-tiles'

type Props = {
  account: { alias: string; roles: string[] }
  segment: { id: string; signs: string[]; steps: Step[] }
  /** Every sign of the language, for look-alikes and drills */
  cards: Record<string, SignCard>
  start: Place
  tried: Tried[]
  checkpointDone: boolean
  /** Came to ask for a person */
  asking: boolean
  /** Where the course goes on after this segment */
  following: string
}

/** A segment from its first step to the person at its end, in one picture frame. */
export function LessonScreen(props: Props) {
  const { account, segment, cards, start, tried, checkpointDone, asking, following } = props
  const router = useRouter()
  const t = useTranslations('lesson')
  const camera = useCamera()
  const { steps } = segment
  const { place, goTo, onNext, onAttempt } = useLesson(segment.id, steps, start)
  const { tiles, note } = useTiles(segment.signs, tried, cards)
  const [drilled, setDrilled] = useState(0)
  const at = place.at === 'step' ? steps.findIndex((step) => step.id === place.slug) : steps.length

  // At the checkpoint the learner drills what went wrong, over and over, until somebody comes.
  const [weak] = useState(() =>
    [...tiles].sort((a, b) => (b.missed ?? 0) - (a.missed ?? 0)).map((tile) => tile.id),
  )
  const drill = useMemo(() => drillOf(weak, cards), [weak, cards])
  const [drilling, setDrilling] = useState(false)
  const onStep = place.at === 'step' && !drilling
  const step = (onStep ? steps[at] : null) ?? drill[drilled % drill.length]!

  const near = (
    <NearCard
      signs={place.at === 'step' ? signsOf(step) : segment.signs}
      place={{ segment: segment.id, stepSlug: place.at === 'step' ? place.slug : null }}
    />
  )

  const live = useLearnerLive({
    near,
    segment: segment.id,
    stepSlug: place.at === 'step' ? place.slug : null,
    signs: tiles,
    cards,
    asking,
    drill: place.at === 'step' ? { on: drilling, toggle: () => setDrilling(!drilling) } : null,
    onSkip: () => router.push(following),
    onAssignment: (assignment) => router.push(`/learn/exercise/${assignment.id}`),
    onGoOn: (done = checkpointDone) => {
      if (place.at === 'checkpoint' && done) router.push(following)
    },
  })
  // The drill is for the wait; afterwards the learner is back at the very step.
  if (drilling && live.mode.kind !== 'waiting') setDrilling(false)
  useEffect(() => {
    // A reload asks nobody again.
    if (asking) window.history.replaceState(null, '', `/learn/${segment.id}`)
  }, [asking, segment.id])
  const looksBack = live.mode.kind === 'summary'
  useEffect(() => {
    // Whether the practice made the checkpoint done is the server's to say.
    if (looksBack) router.refresh()
  }, [looksBack, router])

  const path = steps.map((one, index): PathStep => {
    const { key, values } = stepTitle(one, cards)
    const state = index === at ? 'now' : index < at ? 'done' : 'to-come'
    return { id: one.id, label: t(key, values), state }
  })
  const person = place.at === 'checkpoint' && live.person === 'idle' ? 'here' : live.person
  const last = cards[segment.signs.at(-1) ?? '']?.gloss ?? ''
  return (
    <StepView
      step={step}
      signs={cards}
      camera={camera}
      tiles={tiles}
      following={steps[at + 1]}
      onAttempt={(attempt) => {
        note(attempt)
        onAttempt(attempt)
      }}
      onNext={() => (onStep ? onNext() : setDrilled(drilled + 1))}
      header={
        <AppHeader
          home="/learn"
          path={<Path steps={path} person={person} onStep={goTo} onPerson={live.askPerson} />}
          end={<AccountMenu alias={account.alias} roles={account.roles} />}
        />
      }
      aside={
        <>
          {live.questions}
          {near}
          <JudgedSoon />
          <VisitCard />
          <PersonCard last={last} />
        </>
      }
      over={live.over}
    >
      {live.extra}
    </StepView>
  )
}
