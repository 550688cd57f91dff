'use client'
import { Users } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, type ReactNode } from 'react'
import type { SignCard } from '@/lib/content/steps'
import { ClipPlayer } from '../../stage/clip-player'
import { PaneLabel } from '../../stage/split'
import { StageLabel } from '../../stage/stage-label'
import { useClip } from '../../stage/use-clip'
import { useKeys } from '../../stage/use-keys'
import { usePreference } from '../../stage/use-preference'
import { Button } from '../../ui/button'
import { ClipBar } from './clip-bar'
import { followClip } from './follow-clip'
import type { SharedClip } from './shared-clip'
import type { Sharing } from './use-shared-clip'

type Props = {
  card: SignCard
  /** Says what is signed, to who cannot see it */
  label: string
  /** Top left while one looks at it alone */
  title?: string
  sharing: Sharing
  /** To whom it can be shown */
  alias: string
  /** Something else moves it */
  bare?: boolean
}

/** The recorded model of a sign beside a person: for oneself, or the one that both look at. */
export function Model({ card, label, title, sharing, alias, bare = false }: Props) {
  const t = useTranslations('shared')
  const { clip, state, mine } = sharing
  if (clip && state?.sign === card.id) {
    const said = mine ? t('byYou', { sign: card.gloss }) : t('by', { alias, sign: card.gloss })
    return (
      <Pane
        bar={
          !bare && (
            <ClipBar state={state} press={sharing.press}>
              {said}
            </ClipBar>
          )
        }
      >
        <Followed clip={clip} card={card} label={label} />
      </Pane>
    )
  }
  const show = clip && !bare && <ShowButton alias={alias} onShow={() => sharing.show(card.id)} />
  return (
    <Pane title={title} bar={show}>
      <Alone card={card} label={label} />
    </Pane>
  )
}

/** What moves the clip stands under it, never on face or hands. */
function Pane({ title, bar, children }: { title?: string; bar: ReactNode; children: ReactNode }) {
  return (
    <div className="absolute inset-0 flex flex-col bg-stage">
      <div className="relative min-h-0 grow [container-type:size]">
        {children}
        {title && (
          <PaneLabel>
            <StageLabel>{title}</StageLabel>
          </PaneLabel>
        )}
      </div>
      {bar}
    </div>
  )
}

function Alone({ card, label }: { card: SignCard; label: string }) {
  const clip = useClip()
  return <ClipPlayer clip={clip} src={card.clip} poster={card.poster} label={label} />
}

function Followed({ clip, card, label }: { clip: SharedClip; card: SignCard; label: string }) {
  const video = useRef<HTMLVideoElement>(null)
  useEffect(() => (video.current ? followClip(video.current, clip) : undefined), [clip])
  const followed = { video, loop: false, onPlaying: nothing }
  return <ClipPlayer clip={followed} src={card.clip} poster={card.poster} label={label} autoPlay={false} />
}

const nothing = () => undefined

function ShowButton({ alias, onShow }: { alias: string; onShow: () => void }) {
  const t = useTranslations('shared')
  const [keysOn] = usePreference('keys')
  useKeys(keysOn ? { x: onShow } : {}, true)
  return (
    <div className="flex justify-center p-1">
      <Button
        variant="on-stage"
        size="small"
        title={t('showTitle')}
        icon={<Users aria-hidden className="size-5" />}
        {...(keysOn && { keyHint: 'x' })}
        onClick={onShow}
      >
        {t('show', { alias })}
      </Button>
    </div>
  )
}
