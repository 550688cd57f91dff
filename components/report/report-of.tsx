'use client'
import { useCommand } from '../live/use-command'
import { ReportDialog, type Reported } from './report-dialog'

type Props = {
  /** What is being reported; null closes it */
  about: Reported | null
  /** It was taken, and is hidden for the reporter from now on */
  onTaken?: () => void
  onClose: () => void
}

/** The dialog of a report, and its way to the server. */
export function ReportOf({ about, onTaken, onClose }: Props) {
  const commands = useCommand()
  return (
    <ReportDialog
      about={about}
      commands={commands}
      onReport={async (report) => {
        const taken = (await commands.run('report', '/api/board/report', report))?.ok === true
        if (taken) onTaken?.()
        return taken
      }}
      onClose={onClose}
    />
  )
}
