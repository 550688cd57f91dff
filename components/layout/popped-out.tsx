'use client'
import { PictureInPicture2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useMemo } from 'react'
import { createPortal } from 'react-dom'
import type { LiveVideo } from '../live/use-live-picture'
import { Button } from '../ui/button'
import { OwnPicture } from '../stage/self-view'
import { StageLabel } from '../stage/stage-label'
import { usePopOut } from './layout-provider'

type Props = { alias: string; live: LiveVideo }

/**
 * While the other one's picture is on another screen: the card in its place, and what stands in that window. The
 * picture under the card goes on, so that it is there at once when the window closes.
 */
export function PoppedOut({ alias, live }: Props) {
  const t = useTranslations('layout')
  const { out, popOut } = usePopOut()
  const { track, video } = live
  useEffect(() => (video ? popOut.offer(video) : undefined), [popOut, video])
  const stream = useMemo(() => (out && track ? new MediaStream([track]) : null), [out, track])
  if (!out) return null
  return (
    <>
      <div className="absolute inset-0 z-1 grid content-center justify-items-center gap-2 bg-stage p-2 text-center text-stage-ink">
        <PictureInPicture2
          aria-hidden="true"
          strokeWidth={1.75}
          className="size-10 text-stage-soft @max-[14rem]:hidden"
        />
        <p className="font-strong @max-[14rem]:text-small">{t('outside', { alias })}</p>
        <Button variant="on-stage" size="small" onClick={popOut.close}>
          {t('back')}
        </Button>
      </div>
      {out.kind === 'window' &&
        createPortal(
          <main className="fixed inset-0 overflow-hidden bg-stage text-stage-ink">
            {stream && <OwnPicture stream={stream} mirrored={false} label={t('picture', { alias })} />}
            <div className="absolute top-3 left-3 z-2">
              <StageLabel tone={live.seen ? 'live' : 'waiting'}>
                {live.seen ? alias : t('none', { alias })}
              </StageLabel>
            </div>
          </main>,
          out.window.document.body,
        )}
    </>
  )
}
