import { Film } from 'lucide-react'
import { useTranslations } from 'next-intl'

/** Says that a film of the trainer's is in an exercise. */
export function WithFilm({ by }: { by: string }) {
  const t = useTranslations('start')
  return (
    <p className="mt-1 flex items-center gap-2">
      <Film aria-hidden="true" className="size-5 shrink-0 text-teal" /> {t('withFilm', { alias: by })}
    </p>
  )
}
