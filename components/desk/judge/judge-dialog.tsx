'use client'
import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import { Button } from '@/components/ui/button'
import { Banner } from '@/components/ui/banner'
import { Dialog } from '@/components/ui/dialog'
import { Spinner } from '@/components/ui/spinner'
import type { SignCard } from '@/lib/content/steps'
import type { TriesToJudge } from '@/lib/tries/messages'
import { useAssignable } from '../use-assignable'
import { JudgeTries } from './judge-tries'

type Props = {
  learnerId: string
  signs: Record<string, SignCard>
  keysOff: boolean
  /** Who is being offered under it; null: nobody */
  waits?: string | null
  /** Goes to the learner; null where one cannot */
  onGo: (() => void) | null
  onClose: () => void
}

/** The tries that a learner shows and nobody has judged yet, over the desk. */
export function JudgeDialog({ learnerId, signs, keysOff, waits = null, onGo, onClose }: Props) {
  const t = useTranslations('judge')
  const { loaded, retry } = useAssignable<TriesToJudge>(`/api/tries/to-judge?learner=${learnerId}`)
  const home = useRef<HTMLDivElement>(null)
  const of = loaded.kind === 'there' ? loaded.course : null
  return (
    <Dialog
      open
      wide
      onOpenChange={(open) => !open && onClose()}
      title={of ? t('title', { alias: of.learner.alias }) : t('titleAny')}
      closeLabel={t('close')}
      initialFocus={home}
    >
      <div ref={home} tabIndex={-1} className="grid grid-cols-1 gap-3 outline-none">
        {waits !== null && <Banner tone="warn">{t('waits', { alias: waits })}</Banner>}
        {loaded.kind === 'loading' && <Spinner label={t('loading')} />}
        {loaded.kind === 'failed' && (
          <p role="alert" className="flex items-center gap-3">
            {t('failed')}{' '}
            <Button size="small" variant="quiet" onClick={retry}>
              {t('retry')}
            </Button>
          </p>
        )}
        {of && <JudgeTries {...{ of, signs, keysOff, onGo, onClose }} />}
      </div>
    </Dialog>
  )
}
