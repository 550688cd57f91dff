'use client'
import type { RefObject } from 'react'
import css from './picture.module.css'
import { useBackdrop } from './use-backdrop'

/** What lies beside and above a picture that is shown whole in its box. Put it before the video, in `.self`. */
export function Backdrop({ video }: { video: RefObject<HTMLVideoElement | null> }) {
  const box = useBackdrop(video)
  return (
    <div ref={box} className={css.backdrop} aria-hidden="true">
      <canvas width={8} height={48} />
      <canvas width={8} height={48} />
      <canvas width={64} height={8} />
    </div>
  )
}
