'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { PressError } from '@/components/account/press-error'
import { useCommand } from '@/components/live/use-command'
import { useRoom } from '@/components/live/use-room'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'

type Props = { practiceId: string; alias: string; onClose: () => void; onEnded: () => void }

/** "Something is wrong": stops the own picture at once, ends the practice, and offers to block and to say what happened. */
export function WrongDialog({ practiceId, alias, onClose, onEnded }: Props) {
  const t = useTranslations('desk.wrong')
  const desk = useTranslations('desk')
  const room = useRoom()
  const { run, pending, failed } = useCommand()
  const [block, setBlock] = useState(false)
  const [text, setText] = useState('')

  async function end() {
    room.cutOff()
    const done = await run('wrong', '/api/practice/wrong', { practiceId, block, text: text.trim() })
    if (done?.ok) onEnded()
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('title')}
      description={t('text')}
      closeLabel={t('back')}
      actions={
        <>
          <Button variant="quiet" onClick={onClose}>
            {t('back')}
          </Button>
          <Button onClick={() => void end()} busy={pending !== null}>
            {t('end')}
          </Button>
        </>
      }
    >
      <div className="grid gap-4">
        <label className="flex min-h-11 cursor-pointer items-center gap-3 font-strong">
          <input
            type="checkbox"
            checked={block}
            onChange={(event) => setBlock(event.target.checked)}
            className="size-6 shrink-0 accent-teal"
          />
          {t('block', { alias })}
        </label>
        <label className="grid gap-1.5 font-strong">
          {t('what')}
          <textarea
            value={text}
            onChange={(event) => setText(event.target.value)}
            maxLength={1000}
            rows={3}
            className="w-full resize-none rounded-small border border-edge bg-card px-4 py-2.5 font-plain"
          />
        </label>
        <PressError>{failed && (failed.error.message ?? desk('failed'))}</PressError>
      </div>
    </Dialog>
  )
}
