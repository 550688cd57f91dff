'use client'
import { useTranslations } from 'next-intl'
import { EmptyState } from '@/components/ui/empty-state'
import { Button } from '@/components/ui/button'

/** Something failed while a page was made. Trying again keeps everything that is stored. */
export default function PageError({
  error,
  reset,
}: {
  error: Error & { digest?: string }
  reset: () => void
}) {
  const t = useTranslations('broken')
  return (
    <main id="main" className="grid min-h-[80dvh] place-items-center p-6">
      <EmptyState picture="broken" title={t('title')} text={t('text')} heading="h1">
        <Button onClick={reset}>{t('again')}</Button>
        {error.digest && <p className="w-full text-small text-soft">{t('code', { code: error.digest })}</p>}
      </EmptyState>
    </main>
  )
}
