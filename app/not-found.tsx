import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { buttonClass } from '@/components/ui/button-class'
import { EmptyState } from '@/components/ui/empty-state'

export default function NotFound() {
  const t = useTranslations('broken')
  return (
    <main id="main" className="grid min-h-[80dvh] place-items-center p-6">
      <EmptyState picture="nothing" title={t('notFound')} text={t('notFoundText')} heading="h1">
        <Link href="/" className={buttonClass({})}>
          {t('home')}
        </Link>
      </EmptyState>
    </main>
  )
}
