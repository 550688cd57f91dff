'use client'
import { type useTranslations } from 'next-intl'
import type { MyQuestion } from '@/lib/matching/messages'
import type { Over } from '../lesson/step-view'
import type { Camera } from '../lesson/use-camera'
import {
  RecorderButtons,
  RecorderLabel,
  RecorderPicture,
  RecorderState,
  RecorderText,
} from '../questions/recorder'
import type { Asking } from '../questions/use-asking'
import { ReportButton } from '../report/report-button'
import { Film } from '../stage/film'
import { StageLabel } from '../stage/stage-label'
import { Button } from '../ui/button'
import { Card } from '../ui/card'
import { MirrorButton } from './mirror-button'

type Parts = {
  camera: Camera
  asking: Asking
  t: ReturnType<typeof useTranslations<'questions'>>
}

/** The stage while a question is recorded: one's own picture, then the take, then it is sent. */
export function questionOver(
  { atCheckpoint, inLine, onSent }: { atCheckpoint: boolean; inLine: boolean; onSent: () => void },
  { camera, asking, t }: Parts,
): Over {
  const { saying, send, close } = asking
  return {
    shown: true,
    rim: inLine ? 'waiting' : 'none',
    picture: <RecorderPicture camera={camera} saying={saying} />,
    label: <RecorderLabel saying={saying} />,
    head: (
      <div className="grid gap-4">
        <div aria-live="polite">
          <h1 className="text-heading max-wide:text-[1.625rem] max-wide:leading-8">{t('title')}</h1>
          <p className="mt-1 text-soft">
            {saying.take ? t('preview') : t('text', { place: atCheckpoint ? 'checkpoint' : 'step' })}
            {inLine && ` ${t('inLine')}`}
          </p>
        </div>
        <RecorderState saying={saying} />
      </div>
    ),
    aside: <RecorderText saying={saying} label={t('field')} />,
    player: saying.take ? <></> : <MirrorButton camera={camera} />,
    actions: (
      <>
        <Button variant="quiet" disabled={saying.share !== null} onClick={close}>
          {t('back')}
        </Button>
        <RecorderButtons
          camera={camera}
          saying={saying}
          shown
          start={t('start')}
          onSend={() => void send().then((sent) => sent && onSent())}
        />
      </>
    ),
  }
}

/** The stage while the learner looks at an answer, or at their own question once more. */
export function answerOver(
  { question, which }: { question: MyQuestion; which: 'question' | 'answer' },
  { asking, t }: Omit<Parts, 'camera'>,
): Over {
  const alias = question.answer?.by ?? ''
  const own = which === 'question' || !question.answer?.clip
  const src = own ? question.clip : question.answer?.clip
  const label = own ? t('answer.yours') : t('answer.label', { alias })
  return {
    shown: true,
    picture: src && <Film src={src} label={label} />,
    label: <StageLabel>{label}</StageLabel>,
    head: (
      <div aria-live="polite">
        <h1 className="text-heading">{t('mine.seen', { alias })}</h1>
        {question.text && <p className="mt-1 text-soft">{t('mine.asked', { text: question.text })}</p>}
      </div>
    ),
    aside: question.answer?.text ? (
      <Card>
        <p>{question.answer.text}</p>
      </Card>
    ) : (
      <></>
    ),
    player: (
      <div className="flex flex-wrap gap-2">
        {question.clip && question.answer?.clip && (
          <Button
            size="small"
            variant="quiet"
            onClick={() => asking.look(question, own ? 'answer' : 'question')}
          >
            {t(own ? 'answer.answer' : 'answer.question')}
          </Button>
        )}
        {question.answer && (
          <ReportButton
            about={{ what: 'answer', id: question.id, alias }}
            name={t('mine.report')}
            onTaken={asking.close}
          />
        )}
      </div>
    ),
    actions: <Button onClick={asking.close}>{t('answer.back')}</Button>,
  }
}
