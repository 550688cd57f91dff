'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { BlockField, WordsField } from '../report/report-fields'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { WhomPicker, type Whom } from './drop-in/whom'

/** Who was there when it was stopped; `third`: a trainer who had dropped in, or the other one of two peers. */
export type Wronged = { practiceId: string; alias: string; third: string | null }
export type WrongReport = { block: boolean; text: string; about: Whom }

type Props = {
  /** Whom it is about; null closes it */
  about: Wronged | null
  /** Somebody is there who it may become about: opening must not wait for the network */
  soon: boolean
  busy: boolean
  failed: ReactNode
  /** Blocks for good and stores what was written. Resolves to true when it was taken */
  onReport: (report: WrongReport) => Promise<boolean>
  onClose: () => void
}

/** After "Something is wrong", when one's own picture has stopped: never again, and what happened, both if wanted. */
export function WrongDialog({ about, soon, busy, failed, onReport, onClose }: Props) {
  const t = useTranslations('practice.wrong')
  const words = useTranslations('dropIn')
  const [whom, setWhom] = useState<Whom>('partner')
  const [block, setBlock] = useState(true)
  const [text, setText] = useState('')
  const close = () => {
    setText('')
    setBlock(true)
    setWhom('partner')
    onClose()
  }
  return (
    <Dialog
      open={about !== null}
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
          <Button
            busy={busy}
            onClick={async () => (await onReport({ block, text: text.trim(), about: whom })) && close()}
          >
            {t('send')}
          </Button>
        </>
      }
    >
      <div className="grid gap-4">
        {about?.third && (
          <WhomPicker
            title={words('whom')}
            name="wrong-whom"
            aliases={{ partner: about.alias, third: about.third }}
            whom={whom}
            onWhom={setWhom}
          />
        )}
        <BlockField
          label={t('block', { alias: (whom === 'third' && about?.third) || (about?.alias ?? '') })}
          checked={block}
          onChange={setBlock}
        />
        <WordsField label={t('what')} value={text} onChange={setText} longest={2000} rows={4} />
        {failed}
      </div>
    </Dialog>
  )
}
