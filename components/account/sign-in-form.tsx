'use client'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useState, type FormEvent } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { PressError } from './press-error'
import { PasswordField } from './password-field'
import { useReady } from './use-ready'
import { useSignIn } from './use-sign-in'

/** Alias and password; goes to `to` afterwards. */
export function SignInForm({ to }: { to: string }) {
  const t = useTranslations('account.signIn')
  const ready = useReady()
  const [alias, setAlias] = useState('')
  const [password, setPassword] = useState('')
  const { enter, busy, error, setError } = useSignIn()

  function submit(event: FormEvent) {
    event.preventDefault()
    if (busy) return
    if (!alias.trim()) setError({ field: 'alias', message: t('needAlias') })
    else if (!password) setError({ field: 'password', message: t('needPassword') })
    else void enter({ alias: alias.trim(), password }, to)
  }

  const at = (field: 'alias' | 'password' | null) => (error?.field === field ? error.message : null)
  return (
    <form method="post" onSubmit={submit} noValidate className="grid gap-5">
      <Field
        label={t('alias')}
        name="alias"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        value={alias}
        onChange={(event) => setAlias(event.target.value)}
        error={at('alias')}
      />
      <PasswordField value={password} onValue={setPassword} error={at('password')} />
      <PressError>{at(null)}</PressError>
      <Button type="submit" busy={busy} disabled={!ready}>
        {busy ? t('wait') : t('submit')}
      </Button>
      <p className="text-small text-soft">{t('forgotten')}</p>
      <p className="text-base">
        {t('new')}{' '}
        <Link href="/sign-up" className="font-strong text-teal underline underline-offset-4">
          {t('signUp')}
        </Link>
      </p>
    </form>
  )
}
