'use client'
import { Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { MyQuestion } from '@/lib/matching/messages'
import { PressFailed } from '../live/press-failed'
import { ReportButton } from '../report/report-button'
import { Button } from '../ui/button'
import { Card } from '../ui/card'
import { useFocusHome } from '../ui/use-focus-home'
import type { Asking } from './use-asking'

/** Beside the step that raised it: a question, how it stands, and its answer once there is one. */
export function QuestionCard({ question, asking }: { question: MyQuestion; asking: Asking }) {
  const t = useTranslations('questions.mine')
  const { state, answer, text } = question
  const { pending } = asking.commands
  const isNew = state === 'answered'
  return (
    <Card rim={isNew ? 'marked' : 'none'} className="grid justify-items-start gap-2" aria-live="polite">
      <h2 className="text-large">{t(state, { alias: answer?.by ?? '' })}</h2>
      {text && <p className="text-small text-soft">{t('asked', { text })}</p>}
      {answer?.text && <p className="border-l-3 border-teal pl-3">{answer.text}</p>}
      {!answer && (
        <p className="text-small text-soft">{t(state === 'reported' ? 'reportedText' : 'waits')}</p>
      )}
      <p className="text-tiny text-soft">{t('kept', { date: new Date(question.expiresAt) })}</p>
      <div className="flex flex-wrap gap-2">
        {answer?.clip && (
          <Button size="small" variant={isNew ? 'main' : 'quiet'} onClick={() => asking.look(question)}>
            {t(isNew ? 'watch' : 'rewatch')}
          </Button>
        )}
        {isNew && !answer?.clip && (
          <Button size="small" busy={pending === 'see'} onClick={() => asking.gotIt(question)}>
            {t('gotIt')}
          </Button>
        )}
        {answer && (
          <ReportButton about={{ what: 'answer', id: question.id, alias: answer.by }} name={t('report')} />
        )}
        <DeleteButton question={question} asking={asking} />
      </div>
      <PressFailed commands={asking.commands} whats={['see', `delete-${question.id}`]} />
    </Card>
  )
}

/** Asks once more before question and answer are gone. */
function DeleteButton({ question, asking }: { question: MyQuestion; asking: Asking }) {
  const t = useTranslations('questions.mine')
  const [sure, setSure] = useState(false)
  const home = useFocusHome<HTMLDivElement>()
  return (
    <div ref={home} tabIndex={-1} className="flex flex-wrap gap-2 rounded-medium">
      {sure ? (
        <>
          <Button
            size="small"
            variant="danger-text"
            busy={asking.commands.pending === `delete-${question.id}`}
            onClick={() => asking.remove(question)}
          >
            {t('deleteSure')}
          </Button>
          <Button size="small" variant="quiet" onClick={() => setSure(false)}>
            {t('keep')}
          </Button>
        </>
      ) : (
        <Button
          size="small"
          variant="plain"
          icon={<Trash2 aria-hidden="true" className="size-4.5" />}
          onClick={() => setSure(true)}
        >
          {t('delete')}
        </Button>
      )}
    </div>
  )
}
