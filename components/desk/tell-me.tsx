'use client'
import { Bell } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useNotices } from '@/components/live/use-ring'
import { Button } from '@/components/ui/button'

/** Asks, by a press, to show a notice when somebody waits and this window is hidden; says so when the browser forbids it. */
export function TellMe() {
  const t = useTranslations('desk.stage')
  const { state, ask } = useNotices()
  if (state === 'ask') {
    return (
      <Button
        size="small"
        variant="quiet"
        className="self-start"
        icon={<Bell aria-hidden size={19} />}
        onClick={ask}
      >
        {t('notice')}
      </Button>
    )
  }
  return state === 'denied' ? <p className="text-small text-soft">{t('noticeDenied')}</p> : null
}
