import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { PostScreen } from '@/components/community/post-screen'
import { readPost } from '@/lib/community/read-posts'
import { readSigns } from '@/lib/content/queries'
import { isDomainError } from '@/lib/errors'
import { mustSignIn } from '@/app/who'
import { AdultsOnly } from '../adults-only'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('community')
  return { title: t('title') }
}

export default async function PostPage({ params }: Props) {
  const { id } = await params
  const actor = await mustSignIn(`/learn/board/${id}`)
  if (!actor.adult) return <AdultsOnly actor={actor} />
  const post = await readPost(actor, id).catch((error: unknown) => {
    if (isDomainError(error)) notFound()
    throw error
  })
  const ids = post.signs.map((sign) => sign.id)
  const cards = await readSigns({ ids })
  return (
    <PostScreen
      key={id}
      account={{ alias: actor.alias, roles: actor.roles }}
      post={post}
      cards={ids.flatMap((one) => cards[one] ?? [])}
    />
  )
}
