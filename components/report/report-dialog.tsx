'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { reportReasons, type Reportable, type ReportReason } from '@/lib/community/messages'
import { PressFailed } from '../live/press-failed'
import type { Commands } from '../live/use-command'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { BlockField, WordsField } from './report-fields'

export type Reported = { what: Reportable; id: string; alias: string }

type Props = {
  /** What is being reported; null closes it */
  about: Reported | null
  commands: Commands
  /** Resolves to true when it was taken */
  onReport: (report: object) => Promise<boolean>
  onClose: () => void
}

/** Why something is not right, and whether the two should never meet again. */
export function ReportDialog({ about, commands, onReport, onClose }: Props) {
  const t = useTranslations('report')
  const [reason, setReason] = useState<ReportReason>('unkind')
  const [text, setText] = useState('')
  const [block, setBlock] = useState(false)
  const close = () => {
    setText('')
    setBlock(false)
    setReason('unkind')
    onClose()
  }
  const send = async () => {
    if (about && (await onReport({ what: about.what, id: about.id, reason, text: text.trim(), block })))
      close()
  }
  return (
    <Dialog
      open={about !== null}
      onOpenChange={(open) => !open && close()}
      title={t('title')}
      description={t('text')}
      closeLabel={t('close')}
      actions={
        <>
          <Button variant="quiet" onClick={close}>
            {t('back')}
          </Button>
          <Button busy={commands.pending === 'report'} onClick={() => void send()}>
            {t('send')}
          </Button>
        </>
      }
    >
      <div className="grid gap-4">
        <fieldset className="grid">
          <legend className="mb-1 font-strong">{t('why')}</legend>
          {reportReasons.map((one) => (
            <label key={one} className="flex min-h-11 items-center gap-3">
              <input
                type="radio"
                name="reason"
                checked={reason === one}
                onChange={() => setReason(one)}
                className="size-5 accent-teal"
              />
              {t(`reasons.${one}`)}
            </label>
          ))}
        </fieldset>
        <WordsField label={t('what')} value={text} onChange={setText} longest={1000} rows={2} />
        <BlockField label={t('block', { alias: about?.alias ?? '' })} checked={block} onChange={setBlock} />
        <PressFailed commands={commands} whats={['report']} />
      </div>
    </Dialog>
  )
}
