'use client'
import { useTranslations } from 'next-intl'
import { useId, useState, type FormEvent } from 'react'
import { command } from '@/components/live/command'
import { Button } from '@/components/ui/button'
import { DialogPanel } from '@/components/ui/dialog-panel'
import { errorAt, type FormError } from './account-form'
import { PasswordField } from './password-field'
import { PressError } from './press-error'
import { signOut } from './sign-out'

type Props = { open: boolean; onClose: () => void }

/** Says what goes and what stays, and asks for the password before an account is deleted for good. */
export function DeleteDialog({ open, onClose }: Props) {
  const t = useTranslations('account.delete')
  const form = useId()
  const [password, setPassword] = useState('')
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<FormError | null>(null)

  function close() {
    setPassword('')
    setError(null)
    onClose()
  }

  async function remove(event: FormEvent) {
    event.preventDefault()
    if (busy) return
    setBusy(true)
    setError(null)
    const answer = await command('/api/account/delete', { password })
    if (answer.ok) return void signOut()
    setBusy(false)
    setError({ field: answer.error.field, message: answer.error.message ?? t('failed') })
  }

  return (
    <DialogPanel
      open={open}
      onOpenChange={(next) => !next && close()}
      title={t('title')}
      description={t('text')}
      closeLabel={t('cancel')}
      actions={
        <>
          <Button variant="quiet" onClick={close}>
            {t('cancel')}
          </Button>
          <Button variant="danger-text" type="submit" form={form} busy={busy}>
            {t('delete')}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={(event) => void remove(event)} noValidate className="grid gap-4">
        <p className="text-soft">{t('stays')}</p>
        <PasswordField value={password} onValue={setPassword} error={errorAt(error, 'password')} />
        <PressError>{error && error.field !== 'password' && error.message}</PressError>
      </form>
    </DialogPanel>
  )
}
