import { useTranslations } from 'next-intl'
import { Spinner } from '@/components/ui/spinner'

export default function Loading() {
  const t = useTranslations('app')
  return (
    <main id="main" className="grid min-h-[60dvh] place-items-center">
      <Spinner label={t('loading')} />
    </main>
  )
}
