'use client'
import { useTranslations } from 'next-intl'
import type { Want } from '@/lib/matching/messages'
import { ChoiceRow } from '../ui/choice-row'
import { wants } from './want-choices'

/** Whom to practise with: three in a row, one chosen. */
export function WantPicker({ want, onWant }: { want: Want; onWant: (want: Want) => void }) {
  const t = useTranslations('queue.want')
  const choices = wants.map((value) => ({ value, label: t(value) }))
  return (
    <fieldset>
      <legend className="sr-only">{t('name')}</legend>
      <ChoiceRow name="want" choices={choices} chosen={want} onChoose={onWant} />
    </fieldset>
  )
}
