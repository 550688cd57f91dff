'use client'
import { Pause, Play } from 'lucide-react'
import { useFormatter, useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { lessMotion } from '../stage/less-motion'
import { Button } from '../ui/button'
import { SaidOfTry } from './said-of-try'
import type { ToCompare } from './to-compare'

/** The first and the newest clip of a sign beside each other: they begin together, and again when both are over. */
export function BothFilms({ pair }: { pair: ToCompare }) {
  const t = useTranslations('tries.then')
  const format = useFormatter()
  const films = useRef<(HTMLVideoElement | null)[]>([])
  const begun = useRef(false)
  const [playing, setPlaying] = useState(false)
  const all = () => films.current.filter((film) => film !== null)
  const play = () => {
    for (const film of all()) {
      film.currentTime = 0
      void film.play().catch(() => undefined)
    }
  }
  const stop = () => {
    for (const film of all()) film.pause()
    setPlaying(false)
  }
  /** One that cannot be played keeps nobody waiting. */
  const again = () => {
    const good = all().filter((film) => !film.error)
    if (good.length === 0) setPlaying(false)
    else if (good.every((film) => film.ended)) play()
  }
  /** The first time they begin when the last of them can. */
  const begin = () => {
    if (begun.current || lessMotion()) return
    if (!all().every((film) => film.error || film.readyState >= film.HAVE_FUTURE_DATA)) return
    begun.current = true
    play()
  }
  // They may have come before this page listens.
  useEffect(begin)
  const shown = [
    ...(pair.first ? [{ which: 'first', clip: pair.first }] : []),
    { which: 'newest', clip: pair.newest },
  ]
  return (
    <div className="grid gap-2">
      <div className="grid grid-cols-2 gap-2">
        {shown.map(({ which, clip }, at) => (
          <figure key={clip.id} className="min-w-0">
            <video
              ref={(film) => {
                films.current[at] = film
              }}
              src={clip.src}
              aria-label={t('clip', { which, sign: pair.gloss })}
              className="aspect-4/3 w-full rounded-small bg-stage object-contain"
              muted
              playsInline
              preload="auto"
              disablePictureInPicture
              onCanPlay={begin}
              onPlay={() => setPlaying(true)}
              onEnded={again}
              onError={() => {
                again()
                begin()
              }}
            />
            <figcaption className="mt-1 text-small text-soft">
              {t(which === 'first' ? 'first' : 'newest', {
                day: format.dateTime(new Date(clip.at), { day: 'numeric', month: 'short' }),
              })}
              {clip.with && <span className="block">{t('with', { alias: clip.with })}</span>}
              {clip.said && <SaidOfTry said={clip.said} />}
            </figcaption>
          </figure>
        ))}
      </div>
      <Button
        variant="quiet"
        size="small"
        className="justify-self-start"
        icon={
          playing ? (
            <Pause aria-hidden="true" className="size-5" />
          ) : (
            <Play aria-hidden="true" className="size-5" />
          )
        }
        onClick={playing ? stop : play}
      >
        {playing ? t('pause') : t('play')}
      </Button>
    </div>
  )
}
