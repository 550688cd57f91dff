'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { PressError } from '@/components/account/press-error'
import { useCommand } from '@/components/live/use-command'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import type { Giving } from '@/lib/caseload/messages'
import type { SignCard } from '@/lib/content/steps'
import { DrillTiles } from './drill-tiles'
import { DueField } from './due-field'
import { glossesOf, needsOf, setOf, type Pick } from './exercise'
import { ExerciseChoice } from './exercise-choice'
import { LearnerChoice } from './learner-choice'
import { useAssignable } from './use-assignable'

type Props = {
  signs: Record<string, SignCard>
  /** Chosen beforehand */
  learnerId?: string
  onClose: () => void
}

/** Gives an exercise outside a practice, to one or to several learners. */
export function GiveDialog({ signs, learnerId, onClose }: Props) {
  const t = useTranslations('cases.give')
  const assign = useTranslations('desk.assign')
  const { loaded, retry } = useAssignable<Giving>('/api/assignments/giving')
  const { run, pending, failed } = useCommand()
  const [chosen, setChosen] = useState<string[]>(learnerId ? [learnerId] : [])
  const [touched, setPick] = useState<Pick | null>(null)
  const [note, setNote] = useState('')
  const [dueOn, setDueOn] = useState<string | null>(null)
  const [told, setTold] = useState<'learner' | 'sign' | null>(null)

  const course = loaded.kind === 'there' ? loaded.course : null
  const needs = needsOf(course?.learners.filter(({ id }) => chosen.includes(id)) ?? [])
  const weak = needs.map(({ sign }) => sign)
  const pick = touched ?? { signs: weak }
  const due = failed?.error.field === 'dueOn' ? failed.error.message : null

  async function give() {
    if (chosen.length === 0) return setTold('learner')
    if ('signs' in pick && pick.signs.length === 0) return setTold('sign')
    setTold(null)
    const what = { learnerIds: chosen, pick, note: note.trim() || null, dueOn }
    const given = await run('give', '/api/assignments/give', what)
    if (given?.ok) onClose()
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('title')}
      description={t('text')}
      closeLabel={t('cancel')}
      actions={
        <>
          <Button variant="quiet" onClick={onClose}>
            {t('cancel')}
          </Button>
          {course?.learners.length !== 0 && (
            <Button busy={pending !== null} disabled={!course} onClick={() => void give()}>
              {t('do', { count: chosen.length })}
            </Button>
          )}
        </>
      }
    >
      {course?.learners.length === 0 ? (
        <p className="rounded-medium border-2 border-dashed border-line p-4">
          <strong className="block font-strong">{t('nobody')}</strong>
          <span className="text-soft">{t('nobodyText')}</span>
        </p>
      ) : (
        <div className="grid gap-5">
          {course && <LearnerChoice learners={course.learners} chosen={chosen} onChange={setChosen} />}
          {told === 'learner' && chosen.length === 0 && <PressError>{t('noneChosen')}</PressError>}
          <ExerciseChoice
            {...{ loaded, retry, weak, pick }}
            glosses={glossesOf(signs, needs)}
            onPick={setPick}
          >
            {course && (
              <DrillTiles
                title={t('wrong')}
                none={t('wrongNone')}
                {...{ needs, pick, weak }}
                set={setOf(pick, course.sets) !== undefined}
                onPick={setPick}
              />
            )}
            {told === 'sign' && <PressError>{assign('drillNone')}</PressError>}
          </ExerciseChoice>
          <Field
            label={assign('note')}
            value={note}
            onChange={(event) => setNote(event.target.value)}
            maxLength={500}
          />
          <DueField value={dueOn} onChange={setDueOn} error={due} />
          <PressError>{failed && !due && (failed.error.message ?? t('failed'))}</PressError>
        </div>
      )}
    </Dialog>
  )
}
