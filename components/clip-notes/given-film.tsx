'use client'
import { Film as FilmIcon } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { PressError } from '../account/press-error'
import { useCommand } from '../live/use-command'
import { Film } from '../stage/film'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'

/** The film that went with an exercise: for its trainer to see again, and to delete. */
export function GivenFilm({ clipId, learner }: { clipId: string; learner: string }) {
  const t = useTranslations('clipNotes.given')
  const { run, pending, failed, forget } = useCommand()
  const [open, setOpen] = useState(false)
  const [sure, setSure] = useState(false)
  const show = (now: boolean) => {
    setOpen(now)
    setSure(false)
    forget()
  }
  return (
    <>
      <Button
        size="small"
        variant="plain"
        square
        className="-my-2"
        aria-label={t('look', { alias: learner })}
        onClick={() => show(true)}
      >
        <FilmIcon aria-hidden size={18} />
      </Button>
      <Dialog
        open={open}
        onOpenChange={show}
        title={t('title', { alias: learner })}
        description={t('text')}
        closeLabel={t('close')}
        actions={
          sure ? (
            <>
              <Button variant="quiet" onClick={() => setSure(false)}>
                {t('keep')}
              </Button>
              <Button
                variant="danger-text"
                busy={pending !== null}
                onClick={() => void run('delete', '/api/clip-notes/delete', { id: clipId })}
              >
                {t('sure')}
              </Button>
            </>
          ) : (
            <>
              <Button variant="danger-text" onClick={() => setSure(true)}>
                {t('delete')}
              </Button>
              <Button onClick={() => show(false)}>{t('close')}</Button>
            </>
          )
        }
      >
        <Film
          size="card"
          src={`/clip-notes/${clipId}`}
          label={t('look', { alias: learner })}
          instead={t('gone')}
        />
        <PressError>{failed && (failed.error.message ?? t('failed'))}</PressError>
      </Dialog>
    </>
  )
}
