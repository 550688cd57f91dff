'use client'
import { Bell, BellRing, UserRound } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { PostView } from '@/lib/community/messages'
import { Button } from '../ui/button'
import type { BoardActions } from './use-board-actions'

type Props = {
  post: PostView
  actions: BoardActions
  /** Where in a lesson the reader is; null: on the board */
  place: { segment: string; stepSlug: string | null } | null
  size?: 'main' | 'small'
}

/** "Practise now" while the author can be asked; else to be told when they can. */
export function PractiseButton({ post, actions, place, size = 'small' }: Props) {
  const t = useTranslations('community')
  const { pending } = actions.commands
  if (post.mine || post.solved) return null
  const icon = 'size-5'
  if (post.author === 'here')
    return (
      <Button
        size={size}
        variant={place ? 'quiet' : 'main'}
        icon={<UserRound aria-hidden="true" className={icon} />}
        busy={pending === `practise-${post.id}`}
        onClick={() => void actions.practise(post, place)}
      >
        {t('practise')}
      </Button>
    )
  return (
    <Button
      size={size}
      variant="quiet"
      aria-pressed={post.watching}
      icon={
        post.watching ? (
          <BellRing aria-hidden="true" className={icon} />
        ) : (
          <Bell aria-hidden="true" className={icon} />
        )
      }
      busy={pending === `watch-${post.id}`}
      onClick={() => void actions.watch(post, !post.watching)}
    >
      {t(post.watching ? 'watching' : 'watch')}
    </Button>
  )
}

/** In words: whether the author can be asked, and how asking them went; `brief`: only the latter. */
export function AuthorLine({ post, brief = false }: { post: PostView; brief?: boolean }) {
  const t = useTranslations('community')
  if (post.mine || post.solved) return null
  const went = post.lastAsk === 'declined' || post.lastAsk === 'lapsed' || post.lastAsk === 'withdrawn'
  if (brief && !went) return null
  return (
    <p role="status" className="text-small text-soft">
      {went
        ? t(`asked.${post.lastAsk}`, { alias: post.alias })
        : t(`author.${post.author}`, { alias: post.alias })}
    </p>
  )
}
