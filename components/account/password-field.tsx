'use client'
import { Eye, EyeOff } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Field } from '@/components/ui/field'

type Props = {
  value: string
  onValue: (value: string) => void
  /** A new one, which password managers may propose */
  fresh?: boolean
  hint?: string
  error?: string | null
}

/** A password that can be pasted, and shown while it is typed. */
export function PasswordField({ value, onValue, fresh, hint, error }: Props) {
  const t = useTranslations('account.signIn')
  const [shown, setShown] = useState(false)
  const Icon = shown ? EyeOff : Eye
  return (
    <div className="relative">
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
      />
      <button
        type="button"
        onClick={() => setShown(!shown)}
        className="absolute -top-3 right-0 flex h-11 items-center gap-2 rounded-small px-2 text-small font-strong text-teal hover:bg-tint"
      >
        <Icon aria-hidden className="size-5" /> {shown ? t('hide') : t('show')}
      </button>
    </div>
  )
}
