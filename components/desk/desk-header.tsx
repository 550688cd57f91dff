'use client'
import { UsersRound } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { AccountMenu } from '@/components/account/account-menu'
import { AppHeader } from '@/components/path/app-header'
import { buttonClass } from '@/components/ui/button-class'
import type { Now } from '@/lib/matching/messages'
import { DutyChip, type DutyPress } from './duty-chip'

type Props = DutyPress & { now: Now | null; time: number }

/** Above the desk: duty, how many more wait, whose desk this is. */
export function DeskHeader({ now, time, busy, onDuty }: Props) {
  const t = useTranslations('desk')
  const cases = useTranslations('cases')
  const desk = now?.desk
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
          {now && <AccountMenu alias={now.account.alias} roles={now.account.roles} small />}
        </>
      }
    >
      {desk && (
        <DutyChip
          duty={desk.duty}
          time={time}
          inPractice={now.practice !== null}
          busy={busy}
          onDuty={onDuty}
        />
      )}
    </AppHeader>
  )
}
