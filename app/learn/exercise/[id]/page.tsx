import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound, redirect } from 'next/navigation'
import { ExerciseScreen } from '@/components/learner/exercise-screen'
import { isDomainError } from '@/lib/errors'
import { drillOf } from '@/lib/learning/drill'
import { readLesson } from '@/lib/learning/queries'
import { readAssignment } from '@/lib/learning/read-assignments'
import { mustSignIn } from '@/app/who'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('start')
  return { title: t('assignments') }
}

export default async function ExercisePage({ params }: Props) {
  const { id } = await params
  const actor = await mustSignIn(`/learn/exercise/${id}`)
  const assignment = await readAssignment(actor.id, id).catch((error: unknown) => {
    if (isDomainError(error)) notFound()
    throw error
  })
  if (assignment.ended) redirect(`/learn/${assignment.segment.id}`)
  const { plan, cards, place, tried } = await readLesson(actor, assignment.segment.id)
  const picked = plan.steps.filter((step) => step.id === assignment.stepSlug)
  const steps = picked.length > 0 ? picked : drillOf(assignment.signs, cards)
  const stepSlug = place.at === 'step' ? place.slug : (plan.steps.at(-1)?.id ?? '')
  return (
    <ExerciseScreen
      key={id}
      account={{ alias: actor.alias, roles: actor.roles }}
      {...{ assignment, steps, cards, tried, stepSlug }}
    />
  )
}
