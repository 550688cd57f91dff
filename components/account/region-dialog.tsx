'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useId, useState, type FormEvent } from 'react'
import { command } from '@/components/live/command'
import { Button } from '@/components/ui/button'
import { DialogPanel } from '@/components/ui/dialog-panel'
import { errorAt, type FormError } from './account-form'
import { PressError } from './press-error'
import { RegionField } from './region-field'

type Props = { open: boolean; onClose: () => void }

/** Over whatever page one is on, so that nobody loses a picture or a place for it: where one's signing comes from. */
export function RegionDialog({ open, onClose }: Props) {
  const t = useTranslations('account.region')
  const form = useId()
  const [region, setRegion] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<FormError | null>(null)
  const failed = t('failed')

  useEffect(() => {
    if (!open) return
    let left = false
    void fetch('/api/account/region')
      .then(async (reply) => (reply.ok ? ((await reply.json()) as { region: string | null }) : null))
      .catch(() => null)
      .then((found) => {
        if (left) return
        setError(found ? null : { message: failed })
        setRegion(found && (found.region ?? ''))
      })
    return () => {
      left = true
    }
  }, [open, failed])

  async function save(event: FormEvent) {
    event.preventDefault()
    if (busy || region === null) return
    setBusy(true)
    setError(null)
    const answer = await command('/api/account/region', { region })
    setBusy(false)
    if (answer.ok) onClose()
    else setError({ field: answer.error.field, message: answer.error.message ?? failed })
  }

  return (
    <DialogPanel
      open={open}
      onOpenChange={(next) => !next && onClose()}
      title={t('title')}
      description={t('text')}
      closeLabel={t('cancel')}
      actions={
        <>
          <Button variant="quiet" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit" form={form} busy={busy} disabled={region === null}>
            {t('save')}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={(event) => void save(event)} noValidate className="grid gap-3">
        {region === null ? (
          <p role="status" className="text-soft">
            {t('loading')}
          </p>
        ) : (
          <RegionField value={region} onValue={setRegion} error={errorAt(error, 'region')} />
        )}
        <PressError>{error && error.field !== 'region' && error.message}</PressError>
      </form>
    </DialogPanel>
  )
}
