import { getTranslations } from 'next-intl/server'
import { FreshList } from '@/components/caseload/fresh-list'
import { EmptyState } from '@/components/ui/empty-state'

export default async function LearnersPage() {
  const t = await getTranslations('cases.list')
  return (
    <div className="grid content-start justify-items-center pt-12 max-lg:hidden">
      <FreshList />
      <EmptyState picture="nothing" title={t('choose')} text={t('chooseText')} />
    </div>
  )
}
