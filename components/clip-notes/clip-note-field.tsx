'use client'
import { Circle, RotateCcw, Square, Video, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { durations } from '@/lib/durations'
import type { Camera } from '../lesson/use-camera'
import { TimeLeft } from '../live/time-left'
import { useRecords } from '../questions/use-records'
import { Film } from '../stage/film'
import { SelfView } from '../stage/self-view'
import { StageLabel } from '../stage/stage-label'
import { Banner } from '../ui/banner'
import { Button } from '../ui/button'
import { Progress } from '../ui/progress'
import type { ClipNoteHere } from './use-clip-note'

const icons = { stop: Square, again: RotateCcw, start: Circle, open: Video } as const

type Props = { camera: Camera; film: ClipNoteHere }

/** Where an exercise is put together: a film of oneself to go with it, to be seen, taken anew or removed. */
export function ClipNoteField({ camera, film }: Props) {
  const t = useTranslations('clipNotes')
  const records = useRecords()
  const [opened, setOpened] = useState(false)
  const { recordingUntil, src, share, problem } = film
  const recording = recordingUntil !== null
  const ready = opened && camera.state.kind === 'on'
  const main = recording ? 'stop' : src ? 'again' : opened ? 'start' : 'open'
  const Icon = icons[main]
  const icon = { 'aria-hidden': true, className: 'size-5' } as const

  function press() {
    if (recording) return film.stop()
    setOpened(true)
    if (camera.state.kind !== 'on') return camera.start()
    if (main !== 'open') film.record()
  }
  if (!records && !src) return <p className="text-small text-soft">{t('noRecorder')}</p>
  return (
    <fieldset className="grid min-w-0 gap-2">
      <legend className="mb-1 text-base font-strong">{t('title')}</legend>
      <p className="text-small text-soft">{t('text')}</p>
      {(opened || src !== null) && (
        <div className="relative aspect-4/3 w-full overflow-hidden rounded-medium bg-stage sm:max-w-88">
          {src !== null && !recording ? (
            <Film src={src} label={t('own')} instead={t('given.gone')} />
          ) : (
            <SelfView camera={camera.state} mirrored={camera.mirrored} onStart={camera.start} />
          )}
          {recording && (
            <div className="absolute top-2 left-2">
              <StageLabel tone="live">{t('recording')}</StageLabel>
            </div>
          )}
        </div>
      )}
      {recording && <TimeLeft until={recordingUntil} total={durations.clipNoteMax} />}
      {share !== null && (
        <Progress value={share} max={1} label={t('sending', { percent: Math.round(share * 100) })} />
      )}
      <p role="status" className="text-small text-soft empty:hidden">
        {src !== null && !recording && share === null && !problem && t('there')}
      </p>
      {problem && <Banner tone="error">{problem}</Banner>}
      <div className="flex flex-wrap gap-2">
        {records && (
          <Button
            size="small"
            variant={recording || (main === 'start' && ready) ? 'main' : 'quiet'}
            aria-disabled={share !== null || (main !== 'open' && !recording && !ready && !src)}
            icon={<Icon {...icon} />}
            onClick={() => share === null && press()}
          >
            {t(main)}
          </Button>
        )}
        {problem && (
          <Button size="small" onClick={film.again}>
            {t('resend')}
          </Button>
        )}
        {src !== null && !recording && (
          <Button
            size="small"
            variant="plain"
            icon={<X {...icon} />}
            onClick={() => {
              film.remove()
              setOpened(false)
            }}
          >
            {t('remove')}
          </Button>
        )}
        {main === 'start' && (
          <Button size="small" variant="plain" onClick={() => setOpened(false)}>
            {t('close')}
          </Button>
        )}
      </div>
    </fieldset>
  )
}
