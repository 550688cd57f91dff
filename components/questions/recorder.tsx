'use client'
import { Circle, RotateCcw, Send, Square } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { durations } from '@/lib/durations'
import type { Camera } from '../lesson/use-camera'
import { TimeLeft } from '../live/time-left'
import { Film } from '../stage/film'
import { SelfView } from '../stage/self-view'
import { StageLabel } from '../stage/stage-label'
import { Banner } from '../ui/banner'
import { Button } from '../ui/button'
import { Progress } from '../ui/progress'
import { useRecords } from './use-records'
import type { Saying } from './use-saying'

/** In the stage: one's own camera, or the recording just made. */
export function RecorderPicture({ camera, saying }: { camera: Camera; saying: Saying }) {
  const t = useTranslations('questions')
  if (saying.take) return <Film src={saying.take.url} label={t('own')} />
  return <SelfView camera={camera.state} mirrored={camera.mirrored} onStart={camera.start} />
}

/** On the picture: that it is recording, or that nobody has it yet. */
export function RecorderLabel({ saying }: { saying: Saying }) {
  const t = useTranslations('questions')
  const recording = saying.recorder.state.kind === 'recording'
  return <StageLabel tone={recording ? 'live' : 'plain'}>{t(recording ? 'recording' : 'onlyYou')}</StageLabel>
}

/** How much time is left, how much has been sent, or what went wrong. */
export function RecorderState({ saying }: { saying: Saying }) {
  const t = useTranslations('questions')
  const { recorder, share, problem } = saying
  return (
    <>
      {recorder.state.kind === 'recording' && (
        <TimeLeft until={recorder.state.until} total={durations.questionClipMax} />
      )}
      {share !== null && (
        <Progress value={share} max={1} label={t('sending', { percent: Math.round(share * 100) })} />
      )}
      {problem && <Banner tone="error">{problem}</Banner>}
    </>
  )
}

/** Words with the recording, or instead of it. */
export function RecorderText({
  saying,
  label,
  longest = 1000,
}: {
  saying: Saying
  label: string
  longest?: number
}) {
  const t = useTranslations('questions')
  const id = useId()
  const records = useRecords()
  return (
    <div className="grid gap-1.5">
      {!records && <p className="text-small text-soft">{t('noRecorder')}</p>}
      <label htmlFor={id} className="font-strong">
        {label}
      </label>
      <textarea
        id={id}
        value={saying.text}
        onChange={(event) => saying.setText(event.target.value)}
        maxLength={longest}
        rows={2}
        className="w-full resize-none rounded-medium border border-edge bg-card px-3.5 py-2.5"
      />
    </div>
  )
}

type ButtonsProps = {
  camera: Camera
  saying: Saying
  /** One's own picture is in the stage, and with it the way to turn the camera on */
  shown: boolean
  /** What the first press is called */
  start: string
  onStart?: () => void
  /** Something else is the one thing to do here */
  second?: boolean
  onSend: () => void
}

/** Record, stop, again, send: those that can be pressed now. */
export function RecorderButtons({
  camera,
  saying,
  shown,
  start,
  onStart,
  second = false,
  onSend,
}: ButtonsProps) {
  const t = useTranslations('questions')
  const { recorder, take, text, share } = saying
  const records = useRecords()
  const icon = 'size-5'
  if (recorder.state.kind === 'recording')
    return (
      <Button icon={<Square aria-hidden="true" className={icon} />} onClick={recorder.stop}>
        {t('stop')}
      </Button>
    )
  const sendable = take !== null || text.trim() !== ''
  const begin = () => {
    onStart?.()
    if (camera.state.kind === 'on') recorder.start()
    else camera.start()
  }
  return (
    <>
      {records && (camera.state.kind === 'on' || !shown) && (
        <Button
          variant={sendable || second ? 'quiet' : 'main'}
          disabled={share !== null}
          icon={
            take ? (
              <RotateCcw aria-hidden="true" className={icon} />
            ) : (
              <Circle aria-hidden="true" className={icon} />
            )
          }
          onClick={begin}
        >
          {take ? t('again') : start}
        </Button>
      )}
      {sendable && (
        <Button busy={share !== null} icon={<Send aria-hidden="true" className={icon} />} onClick={onSend}>
          {t('send')}
        </Button>
      )}
    </>
  )
}
