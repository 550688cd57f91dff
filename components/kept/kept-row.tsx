'use client'
import { Eye, EyeOff, Play, Trash2, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { KeptClipRow } from '@/lib/matching/messages'
import type { Commands } from '../live/use-command'
import { Film } from '../stage/film'
import { Button } from '../ui/button'

type Props = {
  clip: KeptClipRow
  own: boolean
  open: boolean
  onOpen: (open: boolean) => void
  onDelete: () => void
  commands: Commands
}

/** One kept clip: to watch, and for its owner to share or delete by one press. */
export function KeptRow({ clip, own, open, onOpen, onDelete, commands }: Props) {
  const t = useTranslations('kept')
  const { run, pending } = commands
  const { id, shared } = clip
  const what = t('clip', { sign: clip.sign?.gloss ?? 'none', date: new Date(clip.at) })
  const icon = { 'aria-hidden': true, className: 'size-5' } as const
  return (
    <li className="grid grid-cols-1 gap-2">
      <p>
        <span className="font-strong">{what}</span>
        {own && clip.with && (
          <span className="block text-small text-soft">
            {t(shared ? 'shared' : 'private', { alias: clip.with })}
          </span>
        )}
      </p>
      {open && <Film size="card" src={clip.film} label={what} instead={t('gone')} />}
      <div className="flex flex-wrap gap-2">
        <Button
          size="small"
          variant="quiet"
          aria-expanded={open}
          aria-label={t(open ? 'closeWhich' : 'watchWhich', { what })}
          icon={open ? <X {...icon} /> : <Play {...icon} />}
          onClick={() => onOpen(!open)}
        >
          {t(open ? 'close' : 'watch')}
        </Button>
        {own && clip.with && (
          <Button
            size="small"
            variant="quiet"
            busy={pending === `share-${id}`}
            icon={shared ? <EyeOff {...icon} /> : <Eye {...icon} />}
            onClick={() => void run(`share-${id}`, '/api/kept/share', { id, shared: !shared })}
          >
            {shared ? t('hide') : t('share', { alias: clip.with })}
          </Button>
        )}
        {own && (
          <Button
            size="small"
            variant="plain"
            busy={pending === `delete-${id}`}
            aria-label={t('deleteWhich', { what })}
            icon={<Trash2 {...icon} />}
            onClick={onDelete}
          >
            {t('delete')}
          </Button>
        )}
      </div>
    </li>
  )
}
