'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { PressError } from '@/components/account/press-error'
import { useCommand } from '@/components/live/use-command'
import { SignChoice } from '@/components/signs/sign-choice'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import type { SignCard } from '@/lib/content/steps'
import type { SetNow } from '@/lib/matching/messages'

type Props = {
  /** Null: a new one */
  set: SetNow | null
  signs: Record<string, SignCard>
  onDone: () => void
  onCancel: () => void
}

/** A set's name and its signs, in the order in which they were pressed. */
export function SetForm({ set, signs, onDone, onCancel }: Props) {
  const t = useTranslations('cases.sets')
  const { run, pending, failed } = useCommand()
  const [name, setName] = useState(set?.name ?? '')
  const [chosen, setChosen] = useState(set?.signs ?? [])
  const error = failed && (failed.error.message ?? t('failed'))
  const field = failed?.error.field

  async function save() {
    const saved = await run('save', '/api/sets/save', { setId: set?.id ?? null, name, signs: chosen })
    if (saved?.ok) onDone()
  }
  return (
    <form
      className="grid gap-4 rounded-large border-2 border-line p-4"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <Field
        label={t('name')}
        value={name}
        maxLength={60}
        onChange={(event) => setName(event.target.value)}
        error={field === 'name' ? error : null}
        // Opened by a press that asks for it.
        // eslint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
      />
      <SignChoice
        legend={t('signs')}
        cards={Object.values(signs)}
        chosen={chosen}
        most={26}
        onChange={setChosen}
      />
      <PressError>{field === 'signs' && error}</PressError>
      <PressError>{field !== 'name' && field !== 'signs' && error}</PressError>
      <div className="flex justify-end gap-2">
        <Button size="small" variant="quiet" onClick={onCancel}>
          {t('cancel')}
        </Button>
        <Button size="small" type="submit" busy={pending !== null}>
          {t('save')}
        </Button>
      </div>
    </form>
  )
}
