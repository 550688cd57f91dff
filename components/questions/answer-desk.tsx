'use client'
import { useTranslations } from 'next-intl'
import { durations } from '@/lib/durations'
import type { DeskQuestion } from '@/lib/matching/messages'
import type { Camera } from '../lesson/use-camera'
import { PressFailed } from '../live/press-failed'
import { TimeLeft } from '../live/time-left'
import { ReportButton } from '../report/report-button'
import { Film } from '../stage/film'
import { Button } from '../ui/button'
import { Card } from '../ui/card'
import { RecorderButtons, RecorderState, RecorderText } from './recorder'
import { RecorderFrame } from './recorder-frame'
import type { Answering } from './use-answering'

type Props = { question: DeskQuestion; answering: Answering; camera: Camera }

/** The desk's stage with a question in it: what was signed, or one's own answer to it. */
export function AnswerStage({ question, answering, camera, name }: Props & { name: string }) {
  const t = useTranslations('questions.desk')
  const label = t('film', { alias: question.alias })
  const film = answering.side === 'question' ? question.clip : null
  return (
    <RecorderFrame name={name} camera={camera} saying={answering.saying} self={film === null} label={label}>
      {film && <Film src={film} label={label} />}
    </RecorderFrame>
  )
}

/** Under it: who asks what, and how to answer. */
export function AnswerBelow({ question, answering, camera }: Props) {
  const t = useTranslations('questions.desk')
  const { saying, side, setSide, commands } = answering
  const { id, alias, segment, glosses, text, clip, mineUntil } = question
  return (
    <Card className="grid gap-3">
      <div className="grid gap-x-6 gap-y-3 md:grid-cols-2">
        <div className="grid content-start gap-2">
          <div aria-live="polite">
            <h2 className="text-large">{t('asks', { alias })}</h2>
            <p className="text-soft">{t('about', { title: segment.title, signs: glosses.join(' ') })}</p>
            {text && <p className="mt-1 border-l-3 border-teal pl-3">{text}</p>}
          </div>
          {mineUntil === null ? (
            <p className="text-small text-soft">{t('lapsed')}</p>
          ) : (
            <TimeLeft until={mineUntil} total={durations.questionClaim} />
          )}
        </div>
        <RecorderText saying={saying} label={t('field', { alias })} />
      </div>
      <RecorderState saying={saying} />
      <div className="flex flex-wrap justify-end gap-2">
        <div className="mr-auto flex flex-wrap items-center gap-2">
          <Button
            variant="quiet"
            busy={commands.pending === 'release'}
            disabled={saying.share !== null}
            onClick={() => void answering.putBack(id)}
          >
            {t('putBack')}
          </Button>
          <ReportButton
            about={{ what: 'question', id, alias }}
            name={t('report', { alias })}
            onTaken={() => answering.gone(id)}
          />
        </div>
        {clip && side === 'answer' && saying.recorder.state.kind !== 'recording' && (
          <Button variant="quiet" onClick={() => setSide('question')}>
            {t('watch')}
          </Button>
        )}
        {clip && side === 'question' && saying.take && (
          <Button variant="quiet" onClick={() => setSide('answer')}>
            {t('see')}
          </Button>
        )}
        <RecorderButtons
          camera={camera}
          saying={saying}
          shown={side === 'answer' || !clip}
          start={t('record')}
          onStart={() => setSide('answer')}
          onSend={() => void answering.send(id)}
        />
      </div>
      <PressFailed commands={commands} whats={['release']} />
    </Card>
  )
}
