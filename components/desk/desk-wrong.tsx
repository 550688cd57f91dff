'use client'
import { useTranslations } from 'next-intl'
import { PressError } from '@/components/account/press-error'
import type { Commands } from '@/components/live/use-command'
import { WrongDialog, type Wronged } from '@/components/practice/wrong-dialog'

/** After "Something is wrong": the practice is over already; block and report if wanted. */
export function DeskWrong({
  about,
  commands,
  onClose,
}: {
  about: Wronged | null
  commands: Commands
  onClose: () => void
}) {
  const t = useTranslations('desk')
  const { run, pending, failed } = commands
  return (
    <WrongDialog
      about={about}
      soon
      busy={pending === 'report'}
      failed={<PressError>{failed?.what === 'report' && (failed.error.message ?? t('failed'))}</PressError>}
      onReport={async (report) => {
        const done =
          about && (await run('report', '/api/practice/wrong', { practiceId: about.practiceId, ...report }))
        return done?.ok ?? false
      }}
      onClose={onClose}
    />
  )
}
