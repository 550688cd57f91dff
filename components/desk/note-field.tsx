'use client'
import { useTranslations } from 'next-intl'
import { useId, type ReactNode } from 'react'

type Props = { alias: string; note: string; onNote: (note: string) => void; end?: ReactNode }

/** A short note for the learner; it goes with Next, and is kept as it is typed. `end` stands at the end of its label. */
export function NoteField({ alias, note, onNote, end }: Props) {
  const t = useTranslations('desk.verdict')
  const id = useId()
  return (
    <div className="flex min-h-0 grow flex-col">
      <div className="flex min-h-11 items-center justify-between gap-3">
        <label htmlFor={id} className="font-strong">
          {t('note', { alias })}
        </label>
        {end}
      </div>
      <textarea
        id={id}
        value={note}
        onChange={(event) => onNote(event.target.value)}
        onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
        maxLength={500}
        rows={2}
        placeholder={t('notePlace')}
        aria-describedby={`${id}-hint`}
        className="min-h-16 w-full grow resize-none rounded-medium border-2 border-edge bg-card px-3.5 py-2.5 text-base placeholder:text-soft"
      />
      <p id={`${id}-hint`} className="sr-only">
        {t('noteSent')}
      </p>
    </div>
  )
}
