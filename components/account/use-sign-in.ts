'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { readRefusal } from './after-sign-in'
import { authPost } from './auth-post'

type Who = { alias: string; password: string } | { demo: string }
export type SignInError = { field: 'alias' | 'password' | null; message: string }

/**
 * Signs in. `enter` takes either `{ alias, password }` or `{ demo: alias }` and where to go then; `busy` while it runs.
 * A refusal comes back as a finished sentence in `error`.
 */
export function useSignIn() {
  const t = useTranslations()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<SignInError | null>(null)

  async function enter(who: Who, to: string): Promise<void> {
    setBusy(true)
    setError(null)
    const went = await authPost('callback/credentials', who)
    const refused = went?.searchParams.get('error')
    if (went && !refused) {
      // A full load, so that nothing of an earlier account is left in this window.
      window.location.assign(to)
      return
    }
    setBusy(false)
    if (!refused) setError({ field: null, message: t('account.signIn.away') })
    else {
      const { reason, field, values } = readRefusal(refused)
      const known = t.has(`errors.${reason}`)
      const message = known ? t(`errors.${reason}`, values) : t('account.signIn.away')
      setError({ field, message })
    }
  }

  return { enter, busy, error, setError }
}
