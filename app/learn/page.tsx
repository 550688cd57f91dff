import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AccountMenu } from '@/components/account/account-menu'
import { AppHeader } from '@/components/path/app-header'
import type { Today } from '@/components/start/today-card'
import { StartScreen } from '@/components/start/start-screen'
import { EmptyState } from '@/components/ui/empty-state'
import { nextSegment, signsBySegment } from '@/lib/learning/next-segment'
import { readStart } from '@/lib/learning/queries'
import { readDay } from '@/lib/learning/read-day'
import { openAssignments } from '@/lib/learning/read-assignments'
import { readKeptClips } from '@/lib/practice/kept/read-kept'
import { readTries } from '@/lib/tries/read-tries'
import { mustSignIn } from '../who'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('start')
  return { title: t('title') }
}

export default async function LearnPage() {
  const actor = await mustSignIn('/learn')
  const [courses, assignments, tries, kept, t] = await Promise.all([
    readStart(actor),
    openAssignments(actor.id),
    readTries({ actor }),
    readKeptClips({ viewerId: actor.id, ownerId: actor.id }),
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
  const day = await readDay(actor, Object.keys(course.cards))
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
      today={toToday(day)}
      tries={tries}
      kept={{ owner: actor.id, initial: kept }}
      notice={course.notice}
    />
  )

  function toToday({ due, drill, person, habit, nextAt, at }: typeof day): Today {
    const tiles = course!.segments.flatMap((one) => toCard(one).signs)
    const tilesOf = (signs: string[]) => tiles.filter(({ id }) => signs.includes(id))
    const wrong = tiles.filter(({ state }) => state === 'wrong').map(({ id }) => id)
    return {
      due: due.length,
      alone: tilesOf(drill.map(({ sign: id }) => id)),
      steps: drill.flatMap(({ kinds }) => kinds).length,
      person: signsBySegment([...new Set([...person, ...wrong])], course!.segments).map((one) => ({
        href: `/learn/${one.segment.id}?person`,
        title: one.segment.title,
        signs: tilesOf(one.signs),
      })),
      habit,
      nextDays: nextAt && Math.max(1, Math.round((+nextAt - +at) / 86_400_000)),
    }
  }

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
