'use client'
import { MessagesSquare } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useNow } from '../live/now'
import { PressFailed } from '../live/press-failed'
import { buttonClass } from '../ui/button-class'
import { Card } from '../ui/card'
import { AuthorLine, PractiseButton } from './practise-button'
import { PostSigns } from './post-signs'
import { useBoardActions } from './use-board-actions'
import { useNear } from './use-near'

type Props = {
  /** Ids of the signs the learner is practising */
  signs: string[]
  place: { segment: string; stepSlug: string | null }
}

/**
 * Beside a step, and while waiting: what somebody else asks about its signs, and the way to ask others oneself. Quiet when
 * nobody asks. Whoever is in line already is not offered to practise with the author besides.
 */
export function NearCard({ signs, place }: Props) {
  const t = useTranslations('community')
  const { near, refresh } = useNear(signs)
  const inLine = Boolean(useNow().now?.ticket)
  const actions = useBoardActions(refresh)
  if (!near?.open) return null
  const post = near.posts[0]
  const more = near.posts.length - 1 + near.more
  const query = new URLSearchParams({
    segment: place.segment,
    ...(place.stepSlug && { step: place.stepSlug }),
  })
  const ask = (
    <Link
      href={`/learn/board/ask?${query.toString()}`}
      className={buttonClass({ size: 'small', variant: 'plain', className: '-ml-3.5 justify-self-start' })}
    >
      <MessagesSquare aria-hidden="true" className="size-5" /> {t('near.ask')}
    </Link>
  )
  if (!post) return ask
  return (
    <Card className="grid gap-2.5" aria-labelledby="near-title">
      <h2 id="near-title" className="text-small font-strong text-soft">
        {t('near.title', { alias: post.alias })}
      </h2>
      <p className="line-clamp-3 break-words">{post.text ?? t('signedOnly')}</p>
      <PostSigns label={t('signs')} signs={post.signs} />
      <AuthorLine post={post} brief />
      <div className="flex flex-wrap gap-2">
        <Link href={`/learn/board/${post.id}`} className={buttonClass({ size: 'small', variant: 'quiet' })}>
          {t(post.clip ? 'near.watch' : 'near.answer')}
        </Link>
        {post.author === 'here' && !inLine && <PractiseButton post={post} actions={actions} place={place} />}
      </div>
      <PressFailed commands={actions.commands} whats={[`practise-${post.id}`]} />
      <div className="flex flex-wrap gap-x-4">
        {more > 0 && (
          <Link
            href="/learn/board"
            className={buttonClass({ size: 'small', variant: 'plain', className: '-ml-3.5' })}
          >
            {t('near.more', { count: more })}
          </Link>
        )}
        {ask}
      </div>
    </Card>
  )
}
