'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { PracticeNow } from '@/lib/matching/messages'
import { PressError } from '@/components/account/press-error'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { AssignSteps } from './assign-steps'
import { DrillTiles } from './drill-tiles'
import type { Board } from './board'
import { drillSigns, pickWords, type Pick } from './exercise'
import type { Loaded } from './use-assignable'
import type { Draft } from './use-draft'

type Props = {
  practice: PracticeNow
  judged: Board['judged']
  loaded: Loaded
  retry: () => void
  glosses: Record<string, string>
  draft: Draft
  onDraft: (draft: Draft) => void
  onClose: () => void
}

/** Picks an exercise for the learner: a drill of some signs, or one step of their segment; with a short note. */
export function AssignDialog({ practice, judged, loaded, retry, glosses, draft, onDraft, onClose }: Props) {
  const t = useTranslations('desk.assign')
  const weak = drillSigns(practice.signs, judged)
  const [pick, setPick] = useState<Pick>(draft.pick ?? { signs: weak })
  const [note, setNote] = useState(draft.note)
  const empty = 'signs' in pick && pick.signs.length === 0
  const [told, setTold] = useState(false)

  function choose() {
    if (empty) return setTold(true)
    onDraft({
      pick,
      words: pickWords(pick, loaded.kind === 'there' ? loaded.steps.steps : [], glosses),
      note,
    })
    onClose()
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('title', { alias: practice.partner.alias })}
      description={t('text')}
      closeLabel={t('cancel')}
      actions={
        <>
          <Button variant="quiet" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button onClick={choose}>{t('choose')}</Button>
        </>
      }
    >
      <div className="grid gap-5">
        <DrillTiles needs={practice.signs} pick={pick} weak={weak} onPick={setPick} />
        {told && empty && <PressError>{t('drillNone')}</PressError>}
        <AssignSteps
          loaded={loaded}
          retry={retry}
          weak={weak}
          glosses={glosses}
          pick={pick}
          onPick={setPick}
        />
        <Field
          label={t('note')}
          value={note}
          onChange={(event) => setNote(event.target.value)}
          maxLength={500}
        />
      </div>
    </Dialog>
  )
}
