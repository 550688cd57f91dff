'use client'
import { Flag } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useCommand } from '../live/use-command'
import { Button } from '../ui/button'
import { ReportDialog, type Reported } from './report-dialog'

type Props = {
  about: Reported
  /** Says what is reported, for whoever does not see what it stands beside */
  name: string
  /** It was taken, and is hidden for the reporter from now on */
  onTaken?: () => void
}

/** A quiet press beside what somebody said, and the dialog it opens. */
export function ReportButton({ about, name, onTaken }: Props) {
  const t = useTranslations('report')
  const commands = useCommand()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button
        size="small"
        variant="plain"
        icon={<Flag aria-hidden="true" className="size-4.5" />}
        aria-label={name}
        onClick={() => setOpen(true)}
      >
        {t('send')}
      </Button>
      <ReportDialog
        about={open ? about : null}
        commands={commands}
        onReport={async (report) => {
          const taken = (await commands.run('report', '/api/board/report', report))?.ok === true
          if (taken) onTaken?.()
          return taken
        }}
        onClose={() => setOpen(false)}
      />
    </>
  )
}
