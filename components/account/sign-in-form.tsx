'use client'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Field } from '@/components/ui/field'
import { AccountForm, errorAt } from './account-form'
import { PasswordField } from './password-field'
import { useSignIn } from './use-sign-in'

/** Alias and password; goes to `to` afterwards. */
export function SignInForm({ to }: { to: string }) {
  const t = useTranslations('account.signIn')
  const [alias, setAlias] = useState('')
  const [password, setPassword] = useState('')
  const { enter, busy, error, setError } = useSignIn()

  function submit() {
    if (!alias.trim()) setError({ field: 'alias', message: t('needAlias') })
    else if (!password) setError({ field: 'password', message: t('needPassword') })
    else void enter({ alias: alias.trim(), password }, to)
  }

  return (
    <AccountForm
      busy={busy}
      error={error}
      fields={['alias', 'password']}
      words={{ submit: t('submit'), wait: t('wait') }}
      onSubmit={submit}
      below={
        <>
          <p className="text-small text-soft">{t('forgotten')}</p>
          <p className="text-base">
            {t('new')}{' '}
            <Link href="/sign-up" className="font-strong text-teal underline underline-offset-4">
              {t('signUp')}
            </Link>
          </p>
        </>
      }
    >
      <Field
        label={t('alias')}
        name="alias"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        value={alias}
        onChange={(event) => setAlias(event.target.value)}
        error={errorAt(error, 'alias')}
      />
      <PasswordField value={password} onValue={setPassword} error={errorAt(error, 'password')} />
    </AccountForm>
  )
}
