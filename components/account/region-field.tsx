import { useTranslations } from 'next-intl'
import { Field } from '@/components/ui/field'

type Props = { value: string; onValue: (region: string) => void; error: string | null }

/** Where somebody's signing comes from, in their own words; may stay empty. */
export function RegionField({ value, onValue, error }: Props) {
  const t = useTranslations('account.region')
  return (
    <Field
      label={t('label')}
      name="region"
      autoComplete="off"
      maxLength={40}
      value={value}
      onChange={(event) => onValue(event.target.value)}
      hint={t('hint')}
      error={error}
    />
  )
}
