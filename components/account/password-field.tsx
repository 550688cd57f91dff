'use client'
import { Eye, EyeOff } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Field } from './field'

type Props = {
  value: string
  onValue: (value: string) => void
  fresh?: boolean
  hint?: string
  error?: string | null
}

/** A password that can be shown and pasted. `fresh`: a new one, which password managers may propose. */
export function PasswordField({ value, onValue, fresh, hint, error }: Props) {
  const t = useTranslations('account.signIn')
  const [shown, setShown] = useState(false)
  const Icon = shown ? EyeOff : Eye
  return (
    <Field
      label={t('password')}
      name="password"
      type={shown ? 'text' : 'password'}
      autoComplete={fresh ? 'new-password' : 'current-password'}
      autoCapitalize="none"
      spellCheck={false}
      value={value}
      onChange={(event) => onValue(event.target.value)}
      hint={hint}
      error={error}
      end={
        <button
          type="button"
          onClick={() => setShown(!shown)}
          aria-label={shown ? t('hide') : t('show')}
          className="grid size-11 place-items-center rounded-[12px] text-soft hover:text-ink"
        >
          <Icon aria-hidden size={22} />
        </button>
      }
    />
  )
}
