'use client'
import { CircleCheck, MessageCircle, UserRound, Video } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { PostView } from '@/lib/community/messages'
import { useTime } from '../live/use-time'
import { ago } from './ago'
import { PostSigns } from './post-signs'

/** One post in the list: who asks what about which signs, and what has come of it. All of it leads to the post. */
export function PostRow({ post }: { post: PostView }) {
  const t = useTranslations('community')
  const time = useTime()
  const { id, alias, mine, text, clip, signs, replies, fresh, solved, author, askedAt } = post
  const icon = 'size-4.5 shrink-0'
  return (
    <li>
      <Link
        href={`/learn/board/${id}`}
        className="grid gap-2.5 rounded-large border border-line bg-card p-4 hover:border-teal"
      >
        <span className="flex flex-wrap items-baseline justify-between gap-x-3">
          <span className="font-strong">{mine ? t('you') : alias}</span>
          <span className="text-small text-soft">{t('ago', ago(askedAt, time))}</span>
        </span>
        <span className="line-clamp-3 text-large leading-7 break-words">
          {text ?? <span className="text-soft">{t('signedOnly')}</span>}
        </span>
        <PostSigns label={t('signs')} signs={signs} />
        <span className="flex flex-wrap gap-x-4 gap-y-1 text-small text-soft">
          <Fact icon={<MessageCircle aria-hidden="true" className={icon} />}>
            {t('replies', { count: replies.length })}
          </Fact>
          {clip && text && <Fact icon={<Video aria-hidden="true" className={icon} />}>{t('signed')}</Fact>}
          {solved && <Fact icon={<CircleCheck aria-hidden="true" className={icon} />}>{t('solved')}</Fact>}
          {!mine && !solved && author === 'here' && (
            <Fact icon={<UserRound aria-hidden="true" className={icon} />}>{t('hereNow')}</Fact>
          )}
          {fresh > 0 && <strong className="font-strong text-teal">{t('fresh', { count: fresh })}</strong>}
          {post.reports > 0 && (
            <strong className="font-strong text-coral-ink">{t('reports', { count: post.reports })}</strong>
          )}
        </span>
      </Link>
    </li>
  )
}

function Fact({ icon, children }: { icon: React.ReactNode; children: React.ReactNode }) {
  return (
    <span className="inline-flex items-center gap-1.5">
      {icon}
      {children}
    </span>
  )
}
