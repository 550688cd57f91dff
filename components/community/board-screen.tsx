'use client'
import { Plus } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { PostView, Show } from '@/lib/community/messages'
import { AccountMenu } from '../account/account-menu'
import { AppHeader } from '../path/app-header'
import { buttonClass } from '../ui/button-class'
import { classNames } from '../ui/class-names'
import { EmptyState } from '../ui/empty-state'
import { BoardNotices } from './board-notices'
import { PostRow } from './post-row'
import { useFreshPage } from '../live/use-fresh-page'
import { boardNews } from './board-news'

type Props = {
  account: { alias: string; roles: string[] }
  show: Show
  /** The lists this account may choose from */
  shows: Show[]
  posts: PostView[]
  /** Where a new post begins */
  askHref: string
}

/** What others ask about signs, and what I asked. */
export function BoardScreen({ account, show, shows, posts, askHref }: Props) {
  const t = useTranslations('community')
  useFreshPage(boardNews)
  return (
    <>
      <AppHeader home="/learn" end={<AccountMenu alias={account.alias} roles={account.roles} />} />
      <main id="main" className="mx-auto grid max-w-3xl gap-5 px-4 pt-2 pb-28">
        <div className="flex flex-wrap items-end justify-between gap-4">
          <div>
            <h1 className="text-heading">{t('title')}</h1>
            <p className="mt-1 text-soft">{t('intro')}</p>
          </div>
          <Link href={askHref} className={buttonClass({})}>
            <Plus aria-hidden="true" className="size-5" /> {t('ask')}
          </Link>
        </div>
        <BoardNotices />
        <nav aria-label={t('lists')} className="flex flex-wrap gap-1 rounded-medium bg-tint p-1">
          {shows.map((one) => (
            <Link
              key={one}
              href={`/learn/board?show=${one}`}
              aria-current={one === show ? 'page' : undefined}
              className={classNames(
                'flex h-11 flex-1 items-center justify-center rounded-small px-3 text-small font-strong whitespace-nowrap',
                one === show ? 'bg-teal text-paper forced-colors:bg-[Highlight]' : 'hover:bg-tint-strong',
              )}
            >
              {t(`show.${one}`)}
            </Link>
          ))}
        </nav>
        {posts.length === 0 ? (
          <div className="grid justify-items-center py-10">
            <EmptyState
              picture={show === 'reported' ? 'done' : 'nothing'}
              title={t(`none.${show}`)}
              text={t(`noneText.${show}`)}
            />
          </div>
        ) : (
          <ul className="grid gap-3">
            {posts.map((post) => (
              <PostRow key={post.id} post={post} />
            ))}
          </ul>
        )}
      </main>
    </>
  )
}
