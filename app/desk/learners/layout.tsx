import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { redirect } from 'next/navigation'
import { AccountMenu } from '@/components/account/account-menu'
import { CaseList } from '@/components/caseload/case-list'
import { DeskReturn } from '@/components/caseload/desk-return'
import { AppHeader } from '@/components/path/app-header'
import { buttonClass } from '@/components/ui/button-class'
import { readCaseload } from '@/lib/caseload/read-caseload'
import { mustSignIn } from '../../who'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('cases.list')
  return { title: t('title') }
}

/** The trainer's learners beside the one chosen. */
export default async function LearnersLayout({ children }: { children: ReactNode }) {
  const actor = await mustSignIn('/desk/learners')
  if (!actor.roles.includes('trainer')) redirect('/learn')
  const [rows, t] = await Promise.all([readCaseload({ actor }), getTranslations('cases.list')])
  return (
    <>
      <AppHeader
        home="/desk"
        end={
          <>
            <Link href="/desk" className={buttonClass({ variant: 'plain', size: 'small' })}>
              {t('desk')}
            </Link>
            <AccountMenu alias={actor.alias} roles={actor.roles} />
          </>
        }
      />
      <main id="main" className="mx-auto grid w-full max-w-350 gap-4 px-4 pt-2 pb-10 wide:px-6">
        <DeskReturn />
        <div className="grid gap-6 lg:grid-cols-[minmax(280px,360px)_minmax(0,1fr)]">
          <CaseList rows={rows} />
          {rows.length > 0 && children}
        </div>
      </main>
    </>
  )
}
