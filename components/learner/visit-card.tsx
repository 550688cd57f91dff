'use client'
import { Eye, EyeOff } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { useCamera } from '../lesson/use-camera'
import { useNow } from '../live/now'
import { PressFailed } from '../live/press-failed'
import { useCommand } from '../live/use-command'
import { useRoom } from '../live/use-room'
import { useVisible } from '../live/use-visible'
import { Card } from '../ui/card'
import { Switch } from '../ui/switch'
import { useStills } from './use-stills'

/**
 * The one switch by which a learner lets their own trainers come by, and what it does just now. Small pictures are taken
 * only while this is on the page.
 */
export function VisitCard() {
  const t = useTranslations('visits')
  const id = useId()
  const { now, tab, refresh } = useNow()
  const camera = useCamera()
  const room = useRoom()
  const visible = useVisible()
  const commands = useCommand()
  const rounds = now?.rounds
  const open = rounds?.open ?? false
  const watchedBy = rounds?.watchedBy ?? []
  const stream = camera.state.kind === 'on' ? camera.state.stream : null
  const taken = open && visible && watchedBy.length > 0 && rounds?.room?.heldByThisTab && !now?.practice
  const stills = useStills(taken ? stream : null, tab, refresh)

  const toggle = (on: boolean) => {
    if (on && !stream) camera.start()
    if (!on) {
      // Whoever is coming in at this moment sees nothing more, whatever the server has decided.
      if ('roomId' in room.state && room.state.roomId === rounds?.room?.id) room.cutOff()
      stills.stop()
    }
    void commands.run('visits', '/api/rounds/open', { open: on })
  }

  if (!now) return null
  const names = watchedBy.join(', ')
  const Mark = watchedBy.length > 0 ? Eye : EyeOff
  return (
    <Card aria-labelledby={id} rim={watchedBy.length > 0 ? 'marked' : 'none'}>
      <div className="flex items-center gap-3">
        <h2 id={id} className="grow text-large">
          {t('title')}
        </h2>
        <Switch
          on={open}
          labelledBy={id}
          describedBy={`${id}-text`}
          busy={commands.pending === 'visits'}
          onToggle={toggle}
        />
      </div>
      <p role="status" className="mb-1 flex items-start gap-2 text-small font-strong empty:hidden">
        {open && (
          <>
            <Mark aria-hidden="true" className="mt-0.5 size-4.5 shrink-0 text-teal" />
            {watchedBy.length === 0
              ? t('nobody')
              : t(stream ? 'watched' : 'watchedNoCamera', { names, count: watchedBy.length })}
          </>
        )}
      </p>
      <p id={`${id}-text`} className="text-soft">
        {t('text')} {open && t('off')}
      </p>
      <PressFailed commands={commands} whats={['visits']} />
    </Card>
  )
}
