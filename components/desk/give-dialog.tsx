'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { PressError } from '@/components/account/press-error'
import { ClipNoteField } from '@/components/clip-notes/clip-note-field'
import { useClipNote } from '@/components/clip-notes/use-clip-note'
import { useCamera } from '@/components/lesson/use-camera'
import { useCommand } from '@/components/live/use-command'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import type { Giving } from '@/lib/caseload/messages'
import type { SignCard } from '@/lib/content/steps'
import type { Begun } from './draft'
import { DrillTiles } from './drill-tiles'
import { DueField } from './due-field'
import { glossesOf, needsOf, setOf, type Pick } from './exercise'
import { ExerciseChoice } from './exercise-choice'
import { LearnerChoice } from './learner-choice'
import { useAssignable } from './use-assignable'

type Prepared = {
  clipId: string | null
  onClip: (id: string | null) => void
  begun: Begun | null
  onGiven: () => void
}

type Props = {
  signs: Record<string, SignCard>
  /** Chosen beforehand */
  learnerId?: string
  /** What was prepared before, and is kept there when this is closed without giving */
  before?: Prepared
  onClose: () => void
}

/** Gives an exercise outside a practice, to one or to several learners. */
export function GiveDialog({ signs, learnerId, before, onClose }: Props) {
  const t = useTranslations('cases.give')
  const words = useTranslations('clipNotes')
  const assign = useTranslations('desk.assign')
  const { loaded, retry } = useAssignable<Giving>('/api/assignments/giving')
  const { run, pending, failed } = useCommand()
  const [chosen, setChosen] = useState<string[]>(learnerId ? [learnerId] : [])
  const [touched, setPick] = useState<Pick | null>(before?.begun?.pick ?? null)
  const [note, setNote] = useState(before?.begun?.note ?? '')
  const [dueOn, setDueOn] = useState<string | null>(before?.begun?.dueOn ?? null)
  const [told, setTold] = useState<'learner' | 'sign' | null>(null)
  const [waits, setWaits] = useState(false)
  const camera = useCamera()
  const [own, setOwn] = useState<string | null>(null)
  const { clipId, onClip } = before ?? { clipId: own, onClip: setOwn }
  const film = useClipNote(camera, { about: 'give', kept: clipId, onKept: onClip })

  const course = loaded.kind === 'there' ? loaded.course : null
  const needs = needsOf(course?.learners.filter(({ id }) => chosen.includes(id)) ?? [])
  const weak = needs.map(({ sign }) => sign)
  const pick = touched ?? { signs: weak }
  const due = failed?.error.field === 'dueOn' ? failed.error.message : null

  async function give() {
    if (chosen.length === 0) return setTold('learner')
    if ('signs' in pick && pick.signs.length === 0) return setTold('sign')
    setTold(null)
    setWaits(true)
    const filmed = await film.finish()
    setWaits(false)
    if (!filmed) return
    const what = { learnerIds: chosen, pick, note: note.trim() || null, dueOn, clipId: filmed.clipId }
    const given = await run('give', '/api/assignments/give', what)
    if (!given?.ok) return
    onClip(null)
    before?.onGiven()
    onClose()
  }
  function leave() {
    if (!before) film.remove()
    onClose()
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && leave()}
      title={t('title')}
      description={t('text')}
      closeLabel={t('cancel')}
      actions={
        <>
          <Button variant="quiet" onClick={leave}>
            {t('cancel')}
          </Button>
          {course?.learners.length !== 0 && (
            <Button busy={waits || pending !== null} disabled={!course} onClick={() => void give()}>
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
          </ExerciseChoice>
          <Field
            label={assign('note')}
            value={note}
            onChange={(event) => setNote(event.target.value)}
            maxLength={500}
          />
          <ClipNoteField {...{ film, camera }} />
          <DueField value={dueOn} onChange={setDueOn} error={due} />
          {told === 'learner' && chosen.length === 0 && <PressError>{t('noneChosen')}</PressError>}
          {told === 'sign' && <PressError>{assign('drillNone')}</PressError>}
          {waits && film.share !== null && <p role="status">{words('wait')}</p>}
          <PressError>{failed && !due && (failed.error.message ?? t('failed'))}</PressError>
        </div>
      )}
    </Dialog>
  )
}
