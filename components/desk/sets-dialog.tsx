'use client'
import { Pencil, Plus, Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { PressError } from '@/components/account/press-error'
import { useCommand } from '@/components/live/use-command'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import type { Giving } from '@/lib/caseload/messages'
import type { SignCard } from '@/lib/content/steps'
import type { SetNow } from '@/lib/matching/messages'
import { SetForm } from './set-form'
import { useAssignable } from './use-assignable'

type Props = { signs: Record<string, SignCard>; onClose: () => void }

/** The trainer's own sets: the list, a new one, another name or other signs for one. Each change is its own press. */
export function SetsDialog({ signs, onClose }: Props) {
  const t = useTranslations('cases.sets')
  const { loaded, retry } = useAssignable<Giving>('/api/assignments/giving')
  const { run, pending, failed } = useCommand()
  const [form, setForm] = useState<SetNow | 'new' | null>(null)
  const sets = loaded.kind === 'there' ? loaded.course.sets : []
  const done = () => {
    setForm(null)
    retry()
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('title')}
      description={t('text')}
      closeLabel={t('close')}
    >
      <div className="grid gap-4">
        {loaded.kind === 'loading' && <div aria-hidden className="h-24 rounded-large bg-tint" />}
        {loaded.kind === 'there' && sets.length === 0 && (
          <p className="rounded-medium border-2 border-dashed border-line p-4 text-soft">{t('empty')}</p>
        )}
        {sets.length > 0 && (
          <ul aria-label={t('title')} className="grid gap-1">
            {sets.map((set) => (
              <li key={set.id} className="flex items-center gap-1 rounded-medium bg-tint py-1 pr-1 pl-4">
                <span className="min-w-0 grow">
                  <strong className="font-strong">{set.name}</strong>{' '}
                  <span className="text-soft">{set.glosses.join(' ')}</span>
                </span>
                <Button
                  size="small"
                  variant="plain"
                  square
                  aria-label={t('edit', { name: set.name })}
                  onClick={() => setForm(set)}
                >
                  <Pencil aria-hidden size={18} />
                </Button>
                <Button
                  size="small"
                  variant="plain"
                  square
                  busy={pending === set.id}
                  aria-label={t('remove', { name: set.name })}
                  onClick={() => void run(set.id, '/api/sets/remove', { setId: set.id }).then(retry)}
                >
                  <Trash2 aria-hidden size={18} />
                </Button>
              </li>
            ))}
          </ul>
        )}
        <PressError>{failed && (failed.error.message ?? t('failed'))}</PressError>
        {form ? (
          <SetForm
            key={form === 'new' ? 'new' : form.id}
            set={form === 'new' ? null : form}
            signs={signs}
            onDone={done}
            onCancel={() => setForm(null)}
          />
        ) : (
          <Button
            variant="quiet"
            className="justify-self-start"
            icon={<Plus aria-hidden size={20} />}
            onClick={() => setForm('new')}
          >
            {t('new')}
          </Button>
        )}
      </div>
    </Dialog>
  )
}
