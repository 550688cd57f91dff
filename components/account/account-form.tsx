'use client'
import type { FormEvent, ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { PressError } from './press-error'
import { useReady } from './use-ready'

export type FormError = { field?: string | null; message: string }

type Props = {
  busy: boolean
  error: FormError | null
  /** Names of the inputs that show their own error; every other one is said above the button */
  fields: readonly string[]
  /** On the button: at rest, and while it works */
  words: { submit: string; wait: string }
  /** Called by the button and by Enter, never twice at once */
  onSubmit: () => void
  /** What stands under the button */
  below: ReactNode
  children: ReactNode
}

/** What signing in and signing up have in common: one button, what was refused, and no press before the page can take it. */
export function AccountForm({ busy, error, fields, words, onSubmit, below, children }: Props) {
  const ready = useReady()
  function submit(event: FormEvent) {
    event.preventDefault()
    if (!busy) onSubmit()
  }
  return (
    <form method="post" onSubmit={submit} noValidate className="grid gap-5">
      {children}
      <PressError>{error && !fields.includes(error.field ?? '') && error.message}</PressError>
      <Button type="submit" busy={busy} disabled={!ready}>
        {busy ? words.wait : words.submit}
      </Button>
      {below}
    </form>
  )
}

/** What is wrong with one input. */
export function errorAt(error: FormError | null, field: string): string | null {
  return error?.field === field ? error.message : null
}
