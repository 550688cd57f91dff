import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { BoardScreen } from '@/components/community/board-screen'
import { shows, type Show } from '@/lib/community/messages'
import { readPosts } from '@/lib/community/read-posts'
import { readStart } from '@/lib/learning/queries'
import { nextSegment } from '@/lib/learning/next-segment'
import { mustSignIn } from '@/app/who'
import { AdultsOnly } from './adults-only'

type Props = { searchParams: Promise<{ show?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('community')
  return { title: t('title') }
}

export default async function BoardPage({ searchParams }: Props) {
  const actor = await mustSignIn('/learn/board')
  if (!actor.adult) return <AdultsOnly actor={actor} />
  const open = shows.filter((one) => one !== 'reported' || actor.roles.includes('safeguarder'))
  const wished = (await searchParams).show
  const show: Show = open.find((one) => one === wished) ?? 'signs'
  const [posts, courses] = await Promise.all([readPosts(actor, show), readStart(actor)])
  const segments = courses[0]?.segments ?? []
  const segment = nextSegment(segments) ?? segments[0]
  return (
    <BoardScreen
      account={{ alias: actor.alias, roles: actor.roles }}
      {...{ show, posts }}
      shows={open}
      askHref={segment ? `/learn/board/ask?segment=${segment.id}` : '/learn'}
    />
  )
}
