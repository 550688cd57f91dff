'use client'
import { Eye, EyeOff, Play, Trash2, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { KeptClipRow } from '@/lib/matching/messages'
import type { Commands } from '../live/use-command'
import { Button } from '../ui/button'

type Props = {
  clip: KeptClipRow
  own: boolean
  open: boolean
  onOpen: (open: boolean) => void
  commands: Commands
}

/** One kept clip: to watch, and for its owner to share or delete by one press. */
export function KeptRow({ clip, own, open, onOpen, commands }: Props) {
  const t = useTranslations('kept')
  const [failed, setFailed] = useState(false)
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
      {open && failed && <p role="status">{t('gone')}</p>}
      {open && !failed && (
        <video
          src={clip.film}
          aria-label={what}
          className="aspect-4/3 w-full rounded-medium bg-stage object-contain"
          controls
          controlsList="nodownload"
          muted
          playsInline
          autoPlay
          loop
          disablePictureInPicture
          onError={() => setFailed(true)}
        />
      )}
      <div className="flex flex-wrap gap-2">
        <Button
          size="small"
          variant="quiet"
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
            onClick={() => void run(`delete-${id}`, '/api/kept/delete', { id })}
          >
            {t('delete')}
          </Button>
        )}
      </div>
    </li>
  )
}
