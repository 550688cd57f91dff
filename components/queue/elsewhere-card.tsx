'use client'
import { MonitorUp } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '../ui/button'
import { Card } from '../ui/card'

/** Two tabs are open and the other one has the place or the practice: bring it here by a press. */
export function ElsewhereCard({ partner, onHere }: { partner: string | null; onHere: () => void }) {
  const t = useTranslations('queue.elsewhere')
  return (
    <Card rim="waiting" className="grid justify-items-start gap-2">
      <MonitorUp aria-hidden="true" className="size-7 text-teal" />
      <h2 className="text-large">{partner ? t('practice', { alias: partner }) : t('waiting')}</h2>
      <p className="text-soft">{t('text')}</p>
      <Button className="mt-2" onClick={onHere}>
        {t('here')}
      </Button>
    </Card>
  )
}
