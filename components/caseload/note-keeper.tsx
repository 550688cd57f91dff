'use client'
import { Check, CircleDashed } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { PressError } from '@/components/account/press-error'
import { Button } from '@/components/ui/button'
import type { NoteNow } from '@/lib/caseload/messages'
import { useNote } from './use-note'

type Props = { me: string; learner: { id: string; alias: string }; stored: NoteNow }

/** A trainer's own note about a learner: saved by itself, and never over what another window saved. */
export function NoteKeeper({ me, learner, stored }: Props) {
  const t = useTranslations('cases.note')
  const id = useId()
  const note = useNote(me, learner.id, stored)
  return (
    <section className="grid gap-2 rounded-large border border-line bg-card p-5">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 className="text-large">
          <label htmlFor={id}>{t('title', { alias: learner.alias })}</label>
        </h2>
        <p role="status" className="flex items-center gap-1.5 text-small font-strong">
          {note.saved ? (
            <>
              <Check aria-hidden size={18} className="text-green-ink" /> {t('saved')}
            </>
          ) : (
            <>
              <CircleDashed aria-hidden size={18} className="text-amber-ink" /> {t('notSaved')}
            </>
          )}
        </p>
      </div>
      <textarea
        id={id}
        value={note.text}
        onChange={(event) => note.type(event.target.value)}
        maxLength={4000}
        rows={6}
        readOnly={note.theirs !== null}
        aria-describedby={`${id}-hint`}
        className="w-full resize-y rounded-medium border-2 border-edge bg-card px-3.5 py-2.5 text-base read-only:bg-tint"
      />
      <p id={`${id}-hint`} className="text-small text-soft">
        {t(note.waiting ? 'waiting' : 'hint')}
      </p>
      <PressError>{note.refused && (note.refused.message ?? t('waiting'))}</PressError>
      {note.theirs && (
        <div role="alert" className="grid gap-3 rounded-medium bg-amber-tint p-4">
          <p className="font-strong">{t('conflict')}</p>
          <div className="grid gap-3 sm:grid-cols-2">
            <Side title={t('theirs')} text={note.theirs.text} empty={t('empty')} />
            <Side title={t('mine')} text={note.text} empty={t('empty')} />
          </div>
          <div className="flex flex-wrap gap-2">
            <Button size="small" onClick={() => note.choose('both')}>
              {t('keepBoth')}
            </Button>
            <Button size="small" variant="quiet" onClick={() => note.choose('mine')}>
              {t('keepMine')}
            </Button>
            <Button size="small" variant="quiet" onClick={() => note.choose('theirs')}>
              {t('keepTheirs')}
            </Button>
          </div>
        </div>
      )}
    </section>
  )
}

function Side({ title, text, empty }: { title: string; text: string; empty: string }) {
  return (
    <div className="min-w-0 rounded-small bg-card p-3">
      <h3 className="mb-1 text-small font-strong">{title}</h3>
      <p className="text-base break-words whitespace-pre-wrap">{text || empty}</p>
    </div>
  )
}
