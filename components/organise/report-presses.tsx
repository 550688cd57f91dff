'use client'
import { Check } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { ReportCard } from '@/lib/organising/messages'
import type { Commands } from '../live/use-command'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'

type Props = { report: ReportCard; commands: Commands }

/** What somebody can do about a report that nobody has seen: keep or remove what was said, or say that it was read. */
export function ReportPresses({ report, commands }: Props) {
  const t = useTranslations('organise.reports')
  const router = useRouter()
  const [sure, setSure] = useState(false)
  const { id, what, by, about, judge, stands } = report

  async function press(how: 'see' | 'keep' | 'remove', path: string, body: object) {
    const answer = await commands.run(`${how}-${id}`, path, body)
    if (answer?.ok) router.refresh()
    setSure(false)
  }

  if (!judge && stands) return <p className="text-small text-soft">{t('waits')}</p>
  if (!judge)
    return (
      <Button
        variant="quiet"
        size="small"
        className="justify-self-start"
        icon={<Check aria-hidden size={18} />}
        busy={commands.pending === `see-${id}`}
        aria-label={t('seeLabel', { by, about })}
        onClick={() => void press('see', '/api/organise/see-report', { reportId: id })}
      >
        {t('see')}
      </Button>
    )
  const { id: saidId, postId } = judge
  const film = '/api/organise/judge-film'
  const keep = () =>
    postId
      ? void press('keep', '/api/board/keep', { id: postId })
      : void press('keep', film, { reportId: id, keep: true })
  const remove = () =>
    postId
      ? void press('remove', '/api/board/remove', { what, id: saidId })
      : void press('remove', film, { reportId: id, keep: false })
  return (
    <div className="flex flex-wrap gap-2">
      <Button
        variant="quiet"
        size="small"
        busy={commands.pending === `keep-${id}`}
        aria-label={t('keepLabel', { what, by, about })}
        onClick={keep}
      >
        {t('keep')}
      </Button>
      <Button
        variant="quiet"
        size="small"
        aria-label={t('removeLabel', { about })}
        onClick={() => setSure(true)}
      >
        {t('remove')}
      </Button>
      <Dialog
        open={sure}
        onOpenChange={setSure}
        title={t('removeTitle', { about })}
        description={t('removeText', { what, about })}
        closeLabel={t('removeNot')}
        actions={
          <>
            <Button variant="quiet" onClick={() => setSure(false)}>
              {t('removeNot')}
            </Button>
            <Button variant="danger-text" busy={commands.pending === `remove-${id}`} onClick={remove}>
              {t('removeSure')}
            </Button>
          </>
        }
      />
    </div>
  )
}
