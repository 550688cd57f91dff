'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { KeptClipRow } from '@/lib/matching/messages'
import { PressFailed } from '../live/press-failed'
import { useCommand } from '../live/use-command'
import { Card } from '../ui/card'
import { useFocusHome } from '../ui/use-focus-home'
import { KeptRow } from './kept-row'

type Props = {
  kept: KeptClipRow[]
  /** Whose they are; null: one's own, which one can share and delete */
  theirs: string | null
}

/** Seconds that a learner and a trainer agreed to keep; nothing where there are none. */
export function KeptCard({ kept, theirs }: Props) {
  const t = useTranslations('kept')
  const commands = useCommand()
  const [open, setOpen] = useState<string | null>(null)
  const [deleted, setDeleted] = useState<string | null>(null)
  const home = useFocusHome<HTMLElement>()
  const isGone = (which: string | null) => which !== null && !kept.some(({ id }) => id === which)
  const gone = isGone(open) || isGone(deleted)
  if (kept.length === 0 && !gone) return null
  const remove = async (id: string) => {
    if ((await commands.run(`delete-${id}`, '/api/kept/delete', { id }))?.ok) setDeleted(id)
  }
  return (
    <Card ref={home} tabIndex={-1} title={t('title')} className="grid grid-cols-1 gap-2">
      <p className="text-small text-soft">{theirs ? t('theirs', { alias: theirs }) : t('text')}</p>
      {gone && (
        <p role="status" className="rounded-small bg-tint p-3">
          {t(theirs ? 'gone' : 'goneOwn')}
        </p>
      )}
      <ul className="grid grid-cols-1 gap-3">
        {kept.map((clip) => (
          <KeptRow
            key={clip.id}
            clip={clip}
            own={theirs === null}
            open={open === clip.id}
            onOpen={(on) => {
              setOpen(on ? clip.id : null)
              setDeleted(null)
            }}
            onDelete={() => void remove(clip.id)}
            commands={commands}
          />
        ))}
      </ul>
      <PressFailed commands={commands} whats={kept.flatMap(({ id }) => [`delete-${id}`, `share-${id}`])} />
    </Card>
  )
}
