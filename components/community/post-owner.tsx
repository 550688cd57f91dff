'use client'
import { CircleCheck, Flag, RotateCcw, Trash2 } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { PostView } from '@/lib/community/messages'
import { Button } from '../ui/button'
import { buttonClass } from '../ui/button-class'
import { useFocusHome } from '../ui/use-focus-home'
import type { BoardActions } from './use-board-actions'

type Props = {
  post: PostView
  safeguards: boolean
  actions: BoardActions
  /** It was removed */
  onGone: () => void
  onReport: () => void
}

/** Under a post: solved and delete for its author, report for all others, keep and delete for a safeguarder. */
export function PostOwner({ post, safeguards, actions, onGone, onReport }: Props) {
  const t = useTranslations('community')
  const [sure, setSure] = useState(false)
  const { id, mine, solved } = post
  const { pending } = actions.commands
  const icon = 'size-4.5'
  const home = useFocusHome<HTMLDivElement>()
  return (
    <div className="flex flex-wrap gap-2">
      <Link href="/learn/board" className={buttonClass({ size: 'small', variant: 'plain' })}>
        {t('toBoard')}
      </Link>
      {mine && (
        <Button
          size="small"
          variant="quiet"
          busy={pending === 'solve'}
          icon={
            solved ? (
              <RotateCcw aria-hidden="true" className={icon} />
            ) : (
              <CircleCheck aria-hidden="true" className={icon} />
            )
          }
          onClick={() => void actions.solve(post, !solved)}
        >
          {t(solved ? 'reopen' : 'solve')}
        </Button>
      )}
      {safeguards && post.reports > 0 && (
        <Button size="small" variant="quiet" busy={pending === 'keep'} onClick={() => void actions.keep(id)}>
          {t('keepIt', { count: post.reports })}
        </Button>
      )}
      {!mine && (
        <Button
          size="small"
          variant="plain"
          icon={<Flag aria-hidden="true" className={icon} />}
          onClick={onReport}
        >
          {t('reportIt')}
        </Button>
      )}
      {(mine || safeguards) && (
        <div ref={home} tabIndex={-1} className="flex flex-wrap gap-2 rounded-medium">
          {sure ? (
            <>
              <Button
                size="small"
                variant="danger-text"
                busy={pending === `remove-${id}`}
                onClick={() => void actions.remove('post', id).then((gone) => gone && onGone())}
              >
                {t('removeSure')}
              </Button>
              <Button size="small" variant="quiet" onClick={() => setSure(false)}>
                {t('removeNot')}
              </Button>
            </>
          ) : (
            <Button
              size="small"
              variant="plain"
              icon={<Trash2 aria-hidden="true" className={icon} />}
              onClick={() => setSure(true)}
            >
              {t('remove')}
            </Button>
          )}
        </div>
      )}
    </div>
  )
}
