'use client'
import { useTranslations } from 'next-intl'
import { Field } from '@/components/ui/field'

type Props = { value: string | null; onChange: (day: string | null) => void; error?: string | null }

/** Until when an exercise should be done; may stay empty. */
export function DueField({ value, onChange, error }: Props) {
  const t = useTranslations('cases.give')
  return (
    <Field
      type="date"
      label={t('due')}
      value={value ?? ''}
      onChange={(event) => onChange(event.target.value || null)}
      error={error}
    />
  )
}
