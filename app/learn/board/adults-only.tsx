import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { AccountMenu } from '@/components/account/account-menu'
import { AppHeader } from '@/components/path/app-header'
import { buttonClass } from '@/components/ui/button-class'
import { EmptyState } from '@/components/ui/empty-state'

/** What somebody under 18 finds instead of the board, and where their questions are answered. */
export function AdultsOnly({ actor }: { actor: { alias: string; roles: string[] } }) {
  const t = useTranslations('community')
  return (
    <>
      <AppHeader home="/learn" end={<AccountMenu alias={actor.alias} roles={actor.roles} />} />
      <main id="main" className="grid justify-items-center p-7">
        <EmptyState picture="nothing" title={t('adults')} text={t('adultsText')} heading="h1">
          <Link href="/learn" className={buttonClass({})}>
            {t('adultsGo')}
          </Link>
        </EmptyState>
      </main>
    </>
  )
}
