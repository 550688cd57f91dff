'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useRef, useState, type ReactNode } from 'react'
import type { SignCard, Step } from '@/lib/content/steps'
import type { Tried } from '@/lib/learning/sign-states'
import { AccountMenu } from '../account/account-menu'
import { stepTitle } from '../lesson/step-title'
import { StepView } from '../lesson/step-view'
import { useCamera } from '../lesson/use-camera'
import { command, type CommandError } from '../live/command'
import { AppHeader } from '../path/app-header'
import { Path, type PathStep } from '../path/path'
import { Banner } from '../ui/banner'
import { JudgedSoon } from '../tries/judged-soon'
import { VisitCard } from './visit-card'
import { useLearnerLive } from './use-learner-live'
import { useTiles } from './use-tiles'

export type DrillProps = {
  account: { alias: string; roles: string[] }
  steps: Step[]
  cards: Record<string, SignCard>
  tried: Tried[]
  /** The segment the tries are stored under, and to which a person asked for meanwhile comes */
  segment: string
  /** Where in that segment the learner is */
  stepSlug: string
}

type Props = DrillProps & {
  signs: string[]
  /** The trainer's exercise that this is */
  assignmentId: string | null
  /** Where to go without a person */
  back: string
  /**
   * The last step is done and every try has been sent; while a promise it gives is open, the main button waits. Gives why
   * it cannot go on from here.
   */
  onDone: () => Promise<CommandError | null> | null
  aside: ReactNode
}

/** Steps done alone outside the course, one after the other, with a person in reach. */
export function DrillScreen(props: Props) {
  const { account, steps, cards, tried, segment, stepSlug, signs, assignmentId, back, onDone, aside } = props
  const router = useRouter()
  const t = useTranslations('lesson')
  const camera = useCamera()
  const { tiles, note } = useTiles(signs, tried, cards)
  const [at, setAt] = useState(0)
  const [refused, setRefused] = useState<CommandError | null>(null)
  const offline = useTranslations('live')('offline')
  const sent = useRef<Promise<unknown>[]>([])
  const live = useLearnerLive({
    ...{ segment, stepSlug, cards },
    signs: tiles,
    onSkip: () => router.push(back),
    onAssignment: (other) => router.push(`/learn/exercise/${other.id}`),
    onGoOn: () => undefined,
  })
  const path = steps.map((one, index): PathStep => {
    const { key, values } = stepTitle(one, cards)
    const state = index === at ? 'now' : index < at ? 'done' : 'to-come'
    return { id: one.id, label: t(key, values), state }
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
        sent.current.push(command('/api/attempts', { segment, assignmentId, attempt }))
      }}
      onNext={async () => {
        if (at + 1 < steps.length) return setAt(at + 1)
        // What comes of it is read from the tries, so they go first.
        await Promise.all(sent.current)
        setRefused(await onDone())
      }}
      header={
        <AppHeader
          home="/learn"
          path={
            <Path
              steps={path}
              person={live.person}
              onStep={(slug) => setAt(steps.findIndex((one) => one.id === slug))}
              onPerson={live.askPerson}
            />
          }
          end={<AccountMenu alias={account.alias} roles={account.roles} />}
        />
      }
      aside={
        <>
          {refused && <Banner tone="error">{refused.message ?? offline}</Banner>}
          {aside}
          <JudgedSoon />
          <VisitCard />
        </>
      }
      over={live.over}
    >
      {live.extra}
    </StepView>
  )
}
