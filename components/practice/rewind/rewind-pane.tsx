'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import type { ClipState } from '../shared/clip-state'
import { InkLayer } from './ink-layer'
import { KeepLine } from './keep-line'
import { ringFps } from './read-take'
import { RewindBar } from './rewind-bar'
import css from './rewind-pane.module.css'
import type { LookBack } from './use-rewind'

type Props = {
  look: LookBack
  state: ClipState
  /** Who is looked at; null: oneself */
  learner: string | null
  /** With whom one looks */
  alias: string
}

/** The learner's last seconds, frame by frame, the same for both. */
export function RewindPane({ look, state, learner, alias }: Props) {
  const t = useTranslations('rewind')
  const canvas = useRef<HTMLCanvasElement>(null)
  const slider = useRef<HTMLInputElement>(null)
  const [missing, setMissing] = useState(false)
  const { rewind, view, mine } = look
  const { width, height } = rewind.ring
  const frames = view.take?.frames.length ?? 0

  useEffect(() => {
    const pen = canvas.current?.getContext('2d')
    if (!pen) return
    const stillOf = `${view.take?.id} ${state.rev}`
    const still = view.still?.frame === stillOf && !state.playing ? loadStill(view.still.jpeg) : null
    let [drawn, request] = [-2, 0]
    const look = () => {
      request = requestAnimationFrame(look)
      const frame = rewind.frameNow() ?? -1
      // Whoever drags it has stopped the playing by that.
      const follows = state.playing || document.activeElement !== slider.current
      if (slider.current && follows) slider.current.value = String(frame)
      const kept = view.take?.frames[frame] ?? null
      pen.canvas.dataset.frame = String(frame)
      if (still?.complete && still.naturalWidth > 0) {
        if (drawn !== -3) pen.drawImage(still, 0, 0, pen.canvas.width, pen.canvas.height)
        drawn = -3
        setMissing(false)
      } else if (frame !== drawn) {
        drawn = frame
        if (kept) rewind.ring.draw(kept, pen)
        setMissing(!kept)
      }
    }
    look()
    return () => cancelAnimationFrame(request)
  }, [rewind, view, state])

  const asked = look.keep.now?.state === 'asked' && !look.keep.now.mine
  const title = learner ? t('title', { learner }) : t('titleYou')
  return (
    <div className={`${css.pane} bg-stage`} data-asked={asked || undefined}>
      <div className={css.picture}>
        <div
          className="relative"
          style={{ width: `min(100cqw, ${(100 * width) / height}cqh)`, aspectRatio: `${width} / ${height}` }}
        >
          <canvas
            ref={canvas}
            width={width}
            height={height}
            role="img"
            aria-label={title}
            className="size-full"
          />
          {missing && (
            <p className="absolute inset-0 grid place-items-center p-4 text-center text-small text-stage-soft">
              {t('missing')}
            </p>
          )}
          {!state.playing && (
            <InkLayer strokes={rewind.strokes()} onStroke={(stroke) => rewind.draw(stroke)} />
          )}
        </div>
      </div>
      <div className={css.controls}>
        <RewindBar
          look={look}
          state={state}
          inked={rewind.strokes().length > 0}
          words={mine ? title : t('by', { alias, title })}
          slider={
            <input
              ref={slider}
              type="range"
              min={0}
              max={Math.max(0, frames - 1)}
              aria-label={t('moment', { seconds: Math.round(frames / ringFps) })}
              className="mx-2 h-11 min-w-24 flex-1 accent-white"
              onChange={(event) => look.press({ do: 'seek', to: Number(event.target.value) })}
            />
          }
        />
        <KeepLine keep={look.keep} alias={alias} learner={learner === null} />
      </div>
    </div>
  )
}

function loadStill(jpeg: string): HTMLImageElement {
  const image = new Image()
  image.src = `data:image/jpeg;base64,${jpeg}`
  return image
}
