'use client'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Field } from '@/components/ui/field'
import { AccountForm, errorAt } from './account-form'
import { PasswordField } from './password-field'
import { RegionField } from './region-field'
import { RoleChoice, type RoleWanted } from './role-choice'
import { useSignUp } from './use-sign-up'

/** Makes an account and signs in with it. What is proposed may be changed. */
export function SignUpForm({
  proposedAlias,
  proposedRole,
}: {
  proposedAlias: string
  proposedRole: RoleWanted
}) {
  const t = useTranslations('account.signUp')
  const [alias, setAlias] = useState(proposedAlias)
  const [password, setPassword] = useState('')
  const [role, setRole] = useState<RoleWanted>(proposedRole)
  const [adult, setAdult] = useState(false)
  const [region, setRegion] = useState('')
  const { make, busy, error, setError } = useSignUp()

  function submit() {
    if (password.length < 8) setError({ field: 'password', message: t('passwordShort') })
    else if (password.length > 128) setError({ field: 'password', message: t('passwordLong') })
    else void make({ alias: alias.trim(), password, adult, region, role })
  }

  return (
    <AccountForm
      busy={busy}
      error={error}
      fields={['alias', 'password', 'region']}
      words={{ submit: t('submit'), wait: t('wait') }}
      onSubmit={submit}
      below={
        <p className="text-base">
          {t('have')}{' '}
          <Link href="/sign-in" className="font-strong text-teal underline underline-offset-4">
            {t('signIn')}
          </Link>
        </p>
      }
    >
      <RoleChoice role={role} onRole={setRole} />
      <Field
        label={t('alias')}
        name="alias"
        autoComplete="username"
        autoCapitalize="words"
        spellCheck={false}
        value={alias}
        onChange={(event) => setAlias(event.target.value)}
        hint={t('aliasHint')}
        error={errorAt(error, 'alias')}
      />
      <PasswordField
        fresh
        value={password}
        onValue={setPassword}
        hint={t('passwordHint')}
        error={errorAt(error, 'password')}
      />
      <RegionField value={region} onValue={setRegion} error={errorAt(error, 'region')} />
      <label className="flex min-h-11 cursor-pointer items-start gap-3">
        <input
          type="checkbox"
          name="adult"
          checked={adult}
          onChange={(event) => setAdult(event.target.checked)}
          className="mt-0.5 size-6 shrink-0 accent-teal"
        />
        <span>
          <span className="block text-base font-strong">{t('adult')}</span>
          <span className="block text-small text-soft">{t('adultText')}</span>
        </span>
      </label>
    </AccountForm>
  )
}
