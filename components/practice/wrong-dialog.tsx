'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { BlockField, WordsField } from '../report/report-fields'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'

type Props = {
  /** Whom it is about; null closes it */
  alias: string | null
  /** Somebody is there who it may become about: opening must not wait for the network */
  soon: boolean
  busy: boolean
  failed: ReactNode
  /** Blocks for good and stores what was written. Resolves to true when it was taken */
  onReport: (report: { block: boolean; text: string }) => Promise<boolean>
  onClose: () => void
}

/** After "Something is wrong", when one's own picture has stopped: never again, and what happened, both if wanted. */
export function WrongDialog({ alias, soon, busy, failed, onReport, onClose }: Props) {
  const t = useTranslations('practice.wrong')
  const [block, setBlock] = useState(true)
  const [text, setText] = useState('')
  const close = () => {
    setText('')
    setBlock(true)
    onClose()
  }
  return (
    <Dialog
      open={alias !== null}
      soon={soon}
      onOpenChange={(open) => !open && close()}
      title={t('title')}
      description={t('text')}
      closeLabel={t('close')}
      actions={
        <>
          <Button variant="quiet" onClick={close}>
            {t('nothing')}
          </Button>
          <Button busy={busy} onClick={async () => (await onReport({ block, text: text.trim() })) && close()}>
            {t('send')}
          </Button>
        </>
      }
    >
      <div className="grid gap-4">
        <BlockField label={t('block', { alias: alias ?? '' })} checked={block} onChange={setBlock} />
        <WordsField label={t('what')} value={text} onChange={setText} longest={2000} rows={4} />
        {failed}
      </div>
    </Dialog>
  )
}
