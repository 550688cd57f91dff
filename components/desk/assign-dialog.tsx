'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { PracticeNow } from '@/lib/matching/messages'
import { PressError } from '@/components/account/press-error'
import { ClipNoteField } from '@/components/clip-notes/clip-note-field'
import type { ClipNoteHere } from '@/components/clip-notes/use-clip-note'
import type { Camera } from '@/components/lesson/use-camera'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import type { Assignable } from '@/lib/matching/messages'
import { DrillTiles } from './drill-tiles'
import type { Board } from './board'
import { drillSigns, pickWords, setOf, type Pick } from './exercise'
import { DueField } from './due-field'
import { ExerciseChoice } from './exercise-choice'
import type { Loaded } from './use-assignable'
import type { Begun, Draft } from './draft'

type Props = {
  practice: PracticeNow
  judged: Board['judged']
  loaded: Loaded<Assignable>
  retry: () => void
  glosses: Record<string, string>
  draft: Draft
  onDraft: (draft: Partial<Draft>) => void
  /** What is recorded or typed is in the draft at once, whatever becomes of the dialog */
  film: ClipNoteHere
  camera: Camera
  onClose: () => void
}

/** Picks an exercise for the learner: a drill of some signs, or one step of their segment; with a short note or film. */
export function AssignDialog(props: Props) {
  const { practice, judged, loaded, retry, glosses, draft, onDraft, film, camera, onClose } = props
  const t = useTranslations('desk.assign')
  const words = useTranslations('clipNotes')
  const weak = drillSigns(practice.signs, judged)
  const { note, dueOn, ...chosen } = draft.begun ?? draft
  const pick: Pick = chosen.pick ?? { signs: weak }
  const change = (part: Partial<Begun>) => onDraft({ begun: { pick, note, dueOn, ...part } })
  const empty = 'signs' in pick && pick.signs.length === 0
  const [told, setTold] = useState(false)
  const [waits, setWaits] = useState(false)
  const course = loaded.kind === 'there' ? loaded.course : null

  async function choose() {
    if (empty) return setTold(true)
    onDraft({
      pick,
      words: pickWords(pick, course?.segments ?? [], glosses),
      ...{ note, dueOn, begun: null },
    })
    setWaits(true)
    if (await film.finish()) return onClose()
    setWaits(false)
  }

  function cancel() {
    onDraft({ begun: null })
    onClose()
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && cancel()}
      title={t('title', { alias: practice.partner.alias })}
      description={t('text')}
      closeLabel={t('cancel')}
      actions={
        <>
          <Button variant="quiet" onClick={cancel}>
            {t('cancel')}
          </Button>
          <Button busy={waits} onClick={() => void choose()}>
            {t('choose')}
          </Button>
        </>
      }
    >
      <div className="grid gap-5">
        <ExerciseChoice {...{ loaded, retry, weak, glosses, pick }} onPick={(pick) => change({ pick })}>
          <DrillTiles
            title={t('drill')}
            needs={practice.signs}
            {...{ pick, weak }}
            set={setOf(pick, course?.sets ?? []) !== undefined}
            onPick={(pick) => change({ pick })}
          />
        </ExerciseChoice>
        <Field
          label={t('note')}
          value={note}
          onChange={(event) => change({ note: event.target.value })}
          maxLength={500}
        />
        <ClipNoteField {...{ film, camera }} />
        <DueField value={dueOn} onChange={(dueOn) => change({ dueOn })} />
        {told && empty && <PressError>{t('drillNone')}</PressError>}
        {waits && film.share !== null && <p role="status">{words('wait')}</p>}
      </div>
    </Dialog>
  )
}
