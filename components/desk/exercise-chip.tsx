'use client'
import { ClipboardList, Pencil, X } from 'lucide-react'
import { useTranslations } from 'next-intl'

type Props = { alias: string; what: string; film: boolean; onChange: () => void; onRemove: () => void }

/** The exercise picked for the learner, until Next sends it: to be changed or taken away. */
export function ExerciseChip({ alias, what, film, onChange, onRemove }: Props) {
  const t = useTranslations('desk.assign')
  const round = 'grid size-11 shrink-0 place-items-center rounded-small hover:bg-card'
  return (
    <div className="flex h-11 min-w-0 shrink-0 items-center rounded-medium bg-green-tint pl-3.5">
      <ClipboardList aria-hidden size={19} className="mr-2 shrink-0 text-green-ink" />
      <span role="status" className="min-w-0 grow truncate text-small font-strong">
        {t('chip', { alias, what, film: String(film) })}
      </span>
      <button type="button" className={round} aria-label={t('change')} onClick={onChange}>
        <Pencil aria-hidden size={18} />
      </button>
      <button type="button" className={round} aria-label={t('remove')} onClick={onRemove}>
        <X aria-hidden size={20} />
      </button>
    </div>
  )
}
