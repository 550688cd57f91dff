'use client'
import { Flag, Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { ReplyView } from '@/lib/community/messages'
import { useTime } from '../live/use-time'
import { Button } from '../ui/button'
import { useFocusHome } from '../ui/use-focus-home'
import { ago } from './ago'

type Props = {
  replies: ReplyView[]
  /** The reply whose film is in the stage */
  playing: string | null
  busy: string | null
  safeguards: boolean
  onPlay: (id: string) => void
  onReport: (reply: ReplyView) => void
  onRemove: (id: string) => void
}

/** What was answered, oldest first; what is deleted is asked about once more. */
export function ReplyList({ replies, playing, busy, safeguards, onPlay, onReport, onRemove }: Props) {
  const t = useTranslations('community')
  const time = useTime()
  const [sure, setSure] = useState<string | null>(null)
  const home = useFocusHome<HTMLOListElement>()
  if (replies.length === 0) return <p className="text-soft">{t('noReplies')}</p>
  return (
    <ol ref={home} tabIndex={-1} aria-label={t('replyList')} className="grid gap-3 rounded-small">
      {replies.map((reply) => (
        <li key={reply.id} className="grid gap-1.5 border-t border-line pt-3 first:border-0 first:pt-0">
          <p className="flex flex-wrap items-baseline gap-x-2">
            <span className="font-strong">{reply.mine ? t('you') : reply.alias}</span>
            {reply.trainer && <span className="text-small text-soft">{t('trainer')}</span>}
            <span className="ml-auto text-small text-soft">{t('ago', ago(reply.at, time))}</span>
          </p>
          {reply.text && <p className="break-words">{reply.text}</p>}
          <div className="-ml-2 flex flex-wrap gap-1">
            {reply.clip && (
              <Button
                size="small"
                variant="quiet"
                aria-pressed={playing === reply.id}
                aria-label={t('watchReplyOf', { alias: reply.alias })}
                className="ml-2"
                onClick={() => onPlay(reply.id)}
              >
                {t('watchReply')}
              </Button>
            )}
            {!reply.mine && (
              <Button
                size="small"
                variant="plain"
                square
                aria-label={t('reportReplyOf', { alias: reply.alias })}
                title={t('reportIt')}
                icon={<Flag aria-hidden="true" className="size-4.5" />}
                onClick={() => onReport(reply)}
              />
            )}
            {(reply.mine || safeguards) &&
              (sure === reply.id ? (
                <>
                  <Button
                    size="small"
                    variant="danger-text"
                    busy={busy === `remove-${reply.id}`}
                    aria-label={t('removeReplyOf', { alias: reply.alias })}
                    onClick={() => onRemove(reply.id)}
                  >
                    {t('remove')}
                  </Button>
                  <Button size="small" variant="quiet" onClick={() => setSure(null)}>
                    {t('removeNot')}
                  </Button>
                </>
              ) : (
                <Button
                  size="small"
                  variant="plain"
                  square
                  aria-label={t('removeReplyOf', { alias: reply.alias })}
                  title={t('remove')}
                  icon={<Trash2 aria-hidden="true" className="size-4.5" />}
                  onClick={() => setSure(reply.id)}
                />
              ))}
          </div>
        </li>
      ))}
    </ol>
  )
}
