import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { TodayScreen } from '@/components/learner/today-screen'
import { drillOfParts } from '@/lib/learning/drill'
import { readLesson, readStart } from '@/lib/learning/queries'
import { readDay } from '@/lib/learning/read-day'
import { signsBySegment } from '@/lib/learning/next-segment'
import { mustSignIn } from '@/app/who'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('memory.today')
  return { title: t('practice') }
}

export default async function TodayPage() {
  const actor = await mustSignIn('/learn/today')
  const course = (await readStart(actor))[0]
  if (!course) redirect('/learn')
  const { drill, habit } = await readDay(actor, Object.keys(course.cards))
  const [most] = signsBySegment(
    drill.map(({ sign }) => sign),
    course.segments,
  )
  if (!most) redirect('/learn')
  const { plan, cards, place, tried } = await readLesson(actor, most.segment.id)
  return (
    <TodayScreen
      account={{ alias: actor.alias, roles: actor.roles }}
      steps={drillOfParts(drill, cards)}
      segment={plan.id}
      stepSlug={place.at === 'step' ? place.slug : (plan.steps.at(-1)?.id ?? '')}
      {...{ cards, tried, habit }}
    />
  )
}
