'use client'
import { Gauge, Pause, Play, RotateCcw } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState, type ReactNode } from 'react'
import { ReportButton } from '@/components/report/report-button'
import { StageLabel } from '@/components/stage/stage-label'
import { Button } from '@/components/ui/button'
import { Spinner } from '@/components/ui/spinner'
import type { SignCard } from '@/lib/content/steps'
import type { TryToJudge } from '@/lib/tries/messages'
import { SignModel } from './sign-model'
import { TryFilm, type usePlaying } from './try-film'
import type { FilmNow } from './use-films'
import { slowKey, wholeKey, type JudgeAction } from './use-judge-keys'

type Props = {
  alias: string
  front: TryToJudge
  film: FilmNow
  /** The model of its sign */
  card: SignCard | null
  whole: boolean
  playing: ReturnType<typeof usePlaying>
  keysOff: boolean
  act: (action: JudgeAction) => void
  /** It is hidden for this trainer from now on */
  onReported: () => void
}

/** The try and the model of its sign beside each other, and what moves them. */
export function JudgeFilms({ alias, front, film, card, whole, playing, keysOff, act, onReported }: Props) {
  const t = useTranslations('judge')
  const tries = useTranslations('tries')
  const stage = useTranslations('desk.stage')
  const [failed, setFailed] = useState<string | null>(null)
  const { id, gloss } = front
  const { rate, slow } = playing
  const hint = (key: string) => (keysOff ? {} : { keyHint: key })
  return (
    <div className="grid grid-cols-[2fr_3fr] gap-2 sm:grid-cols-2">
      <Pane title={tries('of', { alias, sign: gloss })} className="col-span-2 sm:col-span-1">
        {film.kind === 'there' && failed !== id && (
          <TryFilm
            key={film.src}
            {...{ whole, rate }}
            src={film.src}
            label={tries('of', { alias, sign: gloss })}
            playing={playing.playing}
            onFailed={() => setFailed(id)}
          />
        )}
        {film.kind === 'loading' && (
          <div className="grid size-full place-items-center">
            <Spinner label={t('loading')} />
          </div>
        )}
        {(film.kind === 'failed' || failed === id) && (
          <p role="status" className="grid size-full place-items-center p-6 text-center">
            {t('noPlay')}
          </p>
        )}
      </Pane>
      <Pane small title={card ? stage('model', { sign: gloss }) : gloss}>
        {card && (
          <SignModel {...{ card, rate }} label={stage('model', { sign: gloss })} playing={playing.playing} />
        )}
      </Pane>
      <div className="flex flex-wrap content-center items-center gap-2 sm:col-span-2">
        <Button
          size="small"
          variant="quiet"
          square
          aria-label={t(playing.playing ? 'pause' : 'play')}
          icon={playing.playing ? <Pause aria-hidden size={19} /> : <Play aria-hidden size={19} />}
          onClick={playing.toggle}
        />
        <Button
          size="small"
          variant="quiet"
          className="phone:order-last"
          aria-pressed={whole}
          icon={<RotateCcw aria-hidden size={19} className="phone:hidden" />}
          onClick={() => act({ do: 'whole' })}
          {...hint(wholeKey)}
        >
          {t('whole')}
        </Button>
        <Button
          size="small"
          variant="quiet"
          aria-pressed={slow}
          icon={<Gauge aria-hidden size={19} className="phone:hidden" />}
          onClick={() => act({ do: 'slow' })}
          {...hint(slowKey)}
        >
          {t('slow')}
        </Button>
        <div className="ml-auto">
          <ReportButton
            bare
            about={{ what: 'try', id, alias }}
            name={tries('report', { alias, sign: gloss })}
            onTaken={onReported}
          />
        </div>
      </div>
    </div>
  )
}

type PaneProps = {
  title: string
  /** Small on a phone: without words on it */
  small?: boolean
  className?: string
  children: ReactNode
}

function Pane({ title, small = false, className = '', children }: PaneProps) {
  return (
    <div
      className={`relative aspect-4/3 max-h-[42dvh] w-full overflow-hidden rounded-medium bg-stage text-stage-ink ${className}`}
    >
      {children}
      <div className={`absolute top-2 left-2 max-w-[calc(100%-16px)] ${small ? 'max-sm:hidden' : ''}`}>
        <StageLabel>{title}</StageLabel>
      </div>
    </div>
  )
}
