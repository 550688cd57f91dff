'use client'
import { ShieldAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import type { PracticeNow } from '@/lib/matching/messages'
import { DeskControls, type ControlsProps } from './desk-controls'
import { ExerciseChip } from './exercise-chip'
import { NoteField } from './note-field'

type Props = Omit<ControlsProps, 'pictures'> & {
  practice: PracticeNow
  onAssign: () => void
  /** The picked exercise in words */
  picked: string | null
  film: boolean
  onUnpick: () => void
  note: string
  onNote: (note: string) => void
  chat: ReactNode
  onWrong: () => void
}

/** Under the stage during a practice: the controls, and the note beside the written talk. */
export function PracticeBelow({
  practice,
  picked,
  film,
  onUnpick,
  note,
  onNote,
  chat,
  onWrong,
  ...controls
}: Props) {
  const t = useTranslations('desk.controls')
  const visit = useTranslations('dropIn.desk')
  const { third } = practice
  const { alias } = practice.partner
  const chip = picked && (
    <ExerciseChip {...{ alias, film }} what={picked} onChange={controls.onAssign} onRemove={onUnpick} />
  )
  const wrong = (
    <Button
      variant="plain"
      size="small"
      className="text-coral-ink"
      icon={<ShieldAlert aria-hidden size={19} />}
      onClick={onWrong}
    >
      {t('wrong')}
    </Button>
  )
  return (
    <>
      <DeskControls
        {...controls}
        {...(third && { onAssign: undefined, onBack: undefined })}
        pictures={{ alias, third: third && { alias: third.alias, stands: 'beside' } }}
      />
      <div className={`grid min-h-0 grow gap-4 ${controls.text ? 'md:grid-cols-2' : ''}`}>
        <div className="flex min-h-0 flex-col gap-2">
          {chip}
          {third ? (
            <div className="grid gap-2">
              <p className="text-soft">{visit('inside')}</p>
              <div>{wrong}</div>
            </div>
          ) : (
            <NoteField alias={alias} note={note} onNote={onNote} end={wrong} />
          )}
        </div>
        {controls.text && chat}
      </div>
    </>
  )
}
