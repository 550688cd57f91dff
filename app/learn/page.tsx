import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AccountMenu } from '@/components/account/account-menu'
import { AppHeader } from '@/components/path/app-header'
import { StartScreen } from '@/components/start/start-screen'
import { EmptyState } from '@/components/ui/empty-state'
import { nextSegment } from '@/lib/learning/next-segment'
import { readStart } from '@/lib/learning/queries'
import { openAssignments } from '@/lib/learning/read-assignments'
import { mustSignIn } from '../who'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('start')
  return { title: t('title') }
}

export default async function LearnPage() {
  const actor = await mustSignIn('/learn')
  const [courses, assignments, t] = await Promise.all([
    readStart(actor),
    openAssignments(actor.id),
    getTranslations('start'),
  ])
  const header = <AppHeader home="/learn" end={<AccountMenu alias={actor.alias} roles={actor.roles} />} />
  const course = courses[0]
  const first = course?.segments[0]
  if (!course || !first)
    return (
      <>
        {header}
        <main id="main" className="p-7">
          <EmptyState picture="nothing" title={t('none')} text={t('noneText')} heading="h1" />
        </main>
      </>
    )
  const chosen = nextSegment(course.segments)
  const segment = chosen ?? first
  const sign = segment.signs.find((one) => one.state !== 'known') ?? segment.signs[0]!
  return (
    <StartScreen
      header={header}
      alias={actor.alias}
      segments={course.segments.map(toCard)}
      next={{
        segment: toCard(segment),
        card: course.cards[sign.sign]!,
        atCheckpoint: segment.atCheckpoint,
        label: !chosen ? 'again' : segment.begun ? 'goOn' : 'begin',
      }}
      assignments={assignments}
      notice={course.notice}
    />
  )

  function toCard({ id, title, begun, done, signs }: (typeof course & {})['segments'][number]) {
    const tiles = signs.map(({ sign: signId, gloss, state, missed }) => ({
      id: signId,
      gloss,
      state,
      missed,
    }))
    return { id, title, begun, done, signs: tiles, href: `/learn/${id}` }
  }
}
