'use client'
import { UsersRound } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { memo } from 'react'
import { AccountMenu } from '@/components/account/account-menu'
import { AppHeader } from '@/components/path/app-header'
import { buttonClass } from '@/components/ui/button-class'
import type { Now } from '@/lib/matching/messages'
import { DutyChip, type DutyPress } from './duty-chip'

type Props = DutyPress & { account: Now['account'] | undefined; desk: Now['desk']; inPractice: boolean }

/** Above the desk: duty, how many more wait, whose desk this is. */
export const DeskHeader = memo(function DeskHeader({ account, desk, inPractice, busy, onDuty }: Props) {
  const t = useTranslations('desk')
  const cases = useTranslations('cases')
  const mine = desk?.waiting.some((card) => card.asked?.me) ? 1 : 0
  return (
    <AppHeader
      home="/desk"
      end={
        <>
          {desk && (
            <span className="px-2 whitespace-nowrap text-soft max-[92rem]:sr-only">
              {t('more', { count: desk.waiting.length - mine })}
            </span>
          )}
          <Link
            href="/desk/learners"
            className={buttonClass({ variant: 'plain', size: 'small', className: 'max-lg:hidden' })}
          >
            <UsersRound aria-hidden size={20} />
            {cases('learners')}
          </Link>
          {account && <AccountMenu alias={account.alias} roles={account.roles} small />}
        </>
      }
    >
      {desk && <DutyChip duty={desk.duty} {...{ inPractice, busy, onDuty }} />}
    </AppHeader>
  )
})
