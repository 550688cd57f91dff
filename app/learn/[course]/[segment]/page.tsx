import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { LessonScreen } from '@/components/learner/lesson-screen'
import { isDomainError } from '@/lib/errors'
import { placeIn } from '@/lib/learning/next-step'
import { readLesson } from '@/lib/learning/queries'
import { placeOfQuestion } from '@/lib/questions/read-questions'
import { mustSignIn, whoLooks } from '@/app/who'

type Props = {
  params: Promise<{ course: string; segment: string }>
  /** `question`: where that one was asked is where to go. `person`: ask for one at once */
  searchParams: Promise<{ question?: string | string[]; person?: string }>
}

async function lessonOf({ params }: Props) {
  const { course, segment } = await params
  const id = `${course}/${segment}`
  const actor = await mustSignIn(`/learn/${id}`)
  const lesson = await readLesson(actor, id).catch((error: unknown) => {
    if (isDomainError(error)) notFound()
    throw error
  })
  return { actor, lesson }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  if (!(await whoLooks())) return {}
  const { lesson } = await lessonOf(props)
  return { title: lesson.plan.title }
}

export default async function LessonPage(props: Props) {
  const { actor, lesson } = await lessonOf(props)
  const { question, person } = await props.searchParams
  const asked = typeof question === 'string' ? await placeOfQuestion(actor, question) : null
  const { plan, cards, place, tried, checkpointHow, following } = lesson
  return (
    <LessonScreen
      key={`${plan.id} ${asked ? String(question) : ''}`}
      account={{ alias: actor.alias, roles: actor.roles }}
      segment={{ id: plan.id, signs: plan.signs, steps: plan.steps }}
      cards={cards}
      start={asked?.segmentId === plan.id ? placeIn(plan.steps, { stepSlug: asked.stepSlug }) : place}
      tried={tried}
      asking={person !== undefined}
      checkpointDone={checkpointHow !== null}
      following={following ? `/learn/${following.id}` : '/learn'}
    />
  )
}
