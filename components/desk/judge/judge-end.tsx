'use client'
import { ClipboardCheck, ClipboardList, UserRound } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { PressError } from '@/components/account/press-error'
import { SaidList } from '@/components/caseload/said-list'
import { useCommand } from '@/components/live/use-command'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import type { TriesToJudge } from '@/lib/tries/messages'
import { wentWrong, type JudgeBoard } from './judge-board'
import { UndoButton } from './undo-button'

type Props = {
  of: TriesToJudge
  board: JudgeBoard
  keysOff: boolean
  onGo: (() => void) | null
  onUndo: () => void
  onClose: () => void
  /** What else is to be said */
  children: ReactNode
}

/** What was said of the tries, and what may come of it: an exercise with what went wrong, by one press, or a visit. */
export function JudgeEnd({ of, board, keysOff, onGo, onUndo, onClose, children }: Props) {
  const t = useTranslations('judge')
  const give = useTranslations('cases.give')
  const assign = useTranslations('desk.assign')
  const { run, pending, failed } = useCommand()
  const [note, setNote] = useState('')
  const [given, setGiven] = useState<number | null>(null)
  const main = useRef<HTMLButtonElement>(null)
  const { alias, id } = of.learner
  const said = of.tries.flatMap(({ id: film, sign, gloss }) => {
    const one = board.said[film]
    return one ? [{ sign, gloss, grade: one.grade, off: one.off }] : []
  })
  const wrong = wentWrong(board)
  const gives = wrong.length > 0 && given === null
  // By keys alone: Enter does what is most likely meant.
  useEffect(() => main.current?.focus(), [])

  async function send() {
    const pick = { signs: wrong }
    const what = { learnerIds: [id], pick, note: note.trim() || null, dueOn: null, clipId: null }
    const done = await run('give', '/api/assignments/give', what)
    if (done?.ok) setGiven(wrong.length)
  }
  return (
    <div className="grid grid-cols-1 gap-5">
      {said.length > 0 ? (
        <section aria-label={t('said')} aria-live="polite" className="grid gap-2">
          <h3 className="font-strong">{t('saidTo', { alias })}</h3>
          <SaidList said={said} />
        </section>
      ) : (
        <p>{t(of.tries.length > 0 ? 'saidNothing' : 'none', { alias })}</p>
      )}
      {children}
      {gives && (
        <Field
          label={assign('note')}
          value={note}
          onChange={(event) => setNote(event.target.value)}
          maxLength={500}
        />
      )}
      {given !== null && (
        <p role="status" className="flex items-center gap-2 font-strong">
          <ClipboardCheck aria-hidden size={20} className="text-green-ink" />
          {t('given', { alias, count: given })}
        </p>
      )}
      <PressError>{failed && (failed.error.message ?? give('failed'))}</PressError>
      <div className="flex flex-wrap items-center gap-3 phone:*:grow">
        {board.past.length > 0 && given === null && <UndoButton {...{ board, keysOff, onUndo }} />}
        <span className="grow phone:hidden" />
        {onGo && (
          <Button variant="quiet" icon={<UserRound aria-hidden size={20} />} onClick={onGo}>
            {t('go', { alias })}
          </Button>
        )}
        {gives && (
          <Button variant="quiet" onClick={onClose}>
            {t('close')}
          </Button>
        )}
        {/* One button whatever it does, so that the focus stays on it from press to press. */}
        <Button
          key="main"
          ref={main}
          className="phone:h-auto phone:min-h-13 phone:shrink phone:py-2 phone:whitespace-normal"
          busy={pending === 'give'}
          icon={gives && <ClipboardList aria-hidden size={20} className="shrink-0" />}
          onClick={gives ? () => void send() : onClose}
        >
          {gives ? t('give', { count: wrong.length }) : t('close')}
        </Button>
      </div>
    </div>
  )
}
