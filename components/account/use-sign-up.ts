'use client'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import type { RoleWanted } from './role-choice'
import { useSignIn } from './use-sign-in'

type Wanted = { alias: string; password: string; adult: boolean; region: string; role: RoleWanted }
type Refused = { error?: { field?: string; message?: string } }

/** Makes an account and goes on signed in. `error.field` names the input it belongs to. */
export function useSignUp() {
  const t = useTranslations('account.signUp')
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<{ field?: string; message: string } | null>(null)
  const entering = useSignIn()
  /** Made by an earlier press that did not get as far as signing in: by the next one there is only that left */
  const made = useRef<string | null>(null)

  async function make(wanted: Wanted) {
    setBusy(true)
    setError(null)
    const answer = made.current === wanted.alias ? null : await signUp(wanted)
    if (answer?.ok) made.current = wanted.alias
    if (made.current === wanted.alias) {
      const to = wanted.role === 'trainer' ? '/desk' : '/learn'
      await entering.enter({ alias: wanted.alias, password: wanted.password }, to)
    } else {
      const refused = (await answer?.json().catch(() => null)) as Refused | null
      setError({ field: refused?.error?.field, message: refused?.error?.message ?? t('failed') })
    }
    setBusy(false)
  }

  return { make, busy: busy || entering.busy, error: error ?? entering.error, setError }
}

function signUp(wanted: Wanted): Promise<Response | null> {
  return fetch('/api/account/sign-up', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(wanted),
  }).catch(() => null)
}
