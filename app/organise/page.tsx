import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AccountMenu } from '@/components/account/account-menu'
import { BoardScreen } from '@/components/organise/board-screen'
import { LookAgain } from '@/components/organise/look-again'
import { ReportList } from '@/components/organise/report-list'
import { AppHeader } from '@/components/path/app-header'
import { isZone } from '@/lib/organising/day-start'
import { readBoard } from '@/lib/organising/read-board'
import { readReports } from '@/lib/organising/read-reports'
import { mustSignIn } from '../who'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('organise')
  return { title: t('title') }
}

type Props = { searchParams: Promise<{ days?: string | string[]; zone?: string | string[] }> }

export default async function OrganisePage({ searchParams }: Props) {
  const actor = await mustSignIn('/organise')
  const asked = await searchParams
  const days = asked.days === '7' ? 7 : 1
  const zone = typeof asked.zone === 'string' && isZone(asked.zone) ? asked.zone : 'UTC'
  const [board, reports, t] = await Promise.all([
    actor.roles.includes('organiser') ? readBoard({ actor, input: { days, zone } }) : null,
    readReports({ actor }),
    getTranslations('organise'),
  ])
  return (
    <>
      <AppHeader home="/organise" end={<AccountMenu alias={actor.alias} roles={actor.roles} />} />
      <main id="main" className="mx-auto grid max-w-350 gap-5 px-4 pt-2 pb-10 wide:px-6">
        <h1 className="text-heading">{t('title')}</h1>
        <LookAgain days={days} zone={zone} />
        {board && <BoardScreen board={board} days={days} zone={zone} />}
        <ReportList reports={reports} zone={zone} />
      </main>
    </>
  )
}
