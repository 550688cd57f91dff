'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { PracticeNow } from '@/lib/matching/messages'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { AssignSteps } from './assign-steps'
import { DrillTiles } from './drill-tiles'
import type { Board } from './board'
import { drillSigns, type Pick } from './exercise'
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
    onDraft({ pick, note })
    onClose()
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('title', practice.partner)}
      text={t('text')}
    >
      <div className="grid gap-5">
        <DrillTiles needs={practice.signs} pick={pick} weak={weak} onPick={setPick} />
        {told && empty && (
          <p role="alert" className="-mt-2 text-[16px] font-[650] text-coral">
            {t('drillNone')}
          </p>
        )}
        <AssignSteps
          loaded={loaded}
          retry={retry}
          weak={weak}
          glosses={glosses}
          pick={pick}
          onPick={setPick}
        />
        <label className="grid gap-1.5 text-[17px] font-[650]">
          {t('note')}
          <input
            value={note}
            onChange={(event) => setNote(event.target.value)}
            maxLength={500}
            className="h-13 rounded-[14px] border-2 border-field bg-card px-4 text-[17px] font-[400]"
          />
        </label>
        <div className="flex justify-end gap-3">
          <Button variant="plain" size="main" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button variant="main" size="main" onClick={choose}>
            {t('choose')}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
