'use client'
import { useTranslations } from 'next-intl'
import { useId } from 'react'

type Props = { alias: string; note: string; onNote: (note: string) => void }

/** A short note for the learner; it goes with Next, and is kept as it is typed. */
export function NoteField({ alias, note, onNote }: Props) {
  const t = useTranslations('desk.verdict')
  const id = useId()
  return (
    <div className="flex min-h-0 flex-col">
      <label htmlFor={id} className="mb-1.5 text-[17px] font-[650]">
        {t('note', { alias })}
      </label>
      <textarea
        id={id}
        value={note}
        onChange={(event) => onNote(event.target.value)}
        onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
        maxLength={500}
        rows={2}
        placeholder={t('notePlace')}
        aria-describedby={`${id}-hint`}
        className="min-h-16 w-full grow resize-none rounded-[14px] border-2 border-field bg-card px-3.5 py-2.5 text-[17px] placeholder:text-soft"
      />
      <p id={`${id}-hint`} className="mt-1 text-[14px] text-soft">
        {t('noteSent')}
      </p>
    </div>
  )
}
