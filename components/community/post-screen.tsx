'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import type { PostView } from '@/lib/community/messages'
import type { SignCard } from '@/lib/content/steps'
import { AccountMenu } from '../account/account-menu'
import { useCamera } from '../lesson/use-camera'
import { command } from '../live/command'
import { PressFailed } from '../live/press-failed'
import { useTime } from '../live/use-time'
import { AppHeader } from '../path/app-header'
import { RecorderButtons, RecorderState, RecorderText } from '../questions/recorder'
import { RecorderFrame } from '../questions/recorder-frame'
import { useSaying } from '../questions/use-saying'
import { Film } from '../stage/film'
import { StageScreen } from '../stage/stage-screen'
import { Button } from '../ui/button'
import { Card } from '../ui/card'
import { ago } from './ago'
import { PostOwner } from './post-owner'
import { AuthorLine, PractiseButton } from './practise-button'
import { PostSigns } from './post-signs'
import { ReplyList } from './reply-list'
import { ReportDialog, type Reported } from '../report/report-dialog'
import { SignPictures } from './sign-pictures'
import { useBoardActions } from './use-board-actions'
import { useFreshPage } from '../live/use-fresh-page'
import { boardNews } from './board-news'

type Props = {
  account: { alias: string; roles: string[] }
  post: PostView
  /** Cards of its signs, in its order */
  cards: SignCard[]
}

/** One post: what was asked is in the stage, what was answered beside it, and three ways to answer. */
export function PostScreen({ account, post, cards }: Props) {
  const t = useTranslations('community')
  const router = useRouter()
  const refresh = useFreshPage(boardNews)
  const time = useTime()
  const camera = useCamera()
  const saying = useSaying(camera)
  const actions = useBoardActions(refresh)
  const [stage, setStage] = useState<'post' | 'models' | 'self' | { reply: string }>('post')
  const [reported, setReported] = useState<Reported | null>(null)
  const { id, alias, mine, solved, text, signs, segment, askedAt } = post
  const safeguards = account.roles.includes('safeguarder')
  const { pending } = actions.commands

  useEffect(() => {
    void command('/api/board/seen', { id })
  }, [id, post.fresh])

  const played = typeof stage === 'object' ? post.replies.find((reply) => reply.id === stage.reply) : null
  const film = played?.clip
    ? { src: played.clip, label: t('replyFilm', { alias: played.alias }) }
    : stage === 'post' && post.clip
      ? { src: post.clip, label: t('postFilm', { alias }) }
      : null
  const self = stage === 'self'
  const toBoard = () => router.push('/learn/board')
  return (
    <StageScreen
      header={<AppHeader home="/learn" end={<AccountMenu alias={account.alias} roles={account.roles} />} />}
      stage={
        <RecorderFrame
          name={t('picture')}
          {...{ camera, saying, self }}
          label={film?.label ?? cards[0]?.gloss ?? ''}
        >
          {film ? <Film {...film} /> : <SignPictures cards={cards} />}
        </RecorderFrame>
      }
      head={
        <div className="grid gap-3">
          <div>
            <p className="text-small text-soft">
              {mine ? t('you') : alias} · {segment.title} · {t('ago', ago(askedAt, time))}
              {solved && ` · ${t('solved')}`}
            </p>
            <h1 className="mt-1 text-[1.625rem] leading-8 break-words">{text ?? t('signedOnly')}</h1>
          </div>
          <PostSigns label={t('signs')} signs={signs} />
          <AuthorLine post={post} />
        </div>
      }
      aside={
        <div className="grid gap-4">
          <PressFailed
            commands={actions.commands}
            whats={[`practise-${id}`, `watch-${id}`, 'solve', 'keep', `remove-${id}`]}
          />
          <Card title={t('answers')} className="grid gap-3">
            <ReplyList
              replies={post.replies}
              playing={played?.id ?? null}
              busy={pending}
              safeguards={safeguards}
              onPlay={(reply) => setStage({ reply })}
              onReport={(reply) => setReported({ what: 'reply', id: reply.id, alias: reply.alias })}
              onRemove={(reply) => void actions.remove('reply', reply)}
            />
            {!solved && <RecorderText saying={saying} label={t(mine ? 'addWords' : 'field')} longest={500} />}
            <RecorderState saying={saying} />
          </Card>
          <PostOwner
            post={post}
            safeguards={safeguards}
            actions={actions}
            onGone={toBoard}
            onReport={() => setReported({ what: 'post', id, alias })}
          />
        </div>
      }
      player={
        post.clip || self || played ? (
          <div className="flex flex-wrap gap-2">
            {post.clip && stage !== 'post' && (
              <Button size="small" variant="quiet" onClick={() => setStage('post')}>
                {t('watchPost')}
              </Button>
            )}
            {stage !== 'models' && (
              <Button size="small" variant="quiet" onClick={() => setStage('models')}>
                {t('models')}
              </Button>
            )}
          </div>
        ) : undefined
      }
      actions={
        <>
          {!solved && (
            <RecorderButtons
              camera={camera}
              saying={saying}
              shown={self}
              start={t('signAnswer')}
              second={post.author === 'here' && !mine}
              onStart={() => setStage('self')}
              onSend={() =>
                void saying.send('/api/board/reply', { id }).then((sent) => {
                  if (sent) setStage('post')
                  refresh()
                })
              }
            />
          )}
          <PractiseButton post={post} actions={actions} place={null} size="main" />
        </>
      }
    >
      <ReportDialog
        about={reported}
        commands={actions.commands}
        onReport={async (report) => {
          const taken = await actions.report(report)
          if (taken && reported?.what === 'post') toBoard()
          return taken
        }}
        onClose={() => setReported(null)}
      />
    </StageScreen>
  )
}
