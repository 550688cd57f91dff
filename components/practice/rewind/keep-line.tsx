'use client'
import { useTranslations } from 'next-intl'
import { PressFailed } from '../../live/press-failed'
import { Button } from '../../ui/button'
import type { Keeping } from './use-keep'

/** Under the look back: whether these seconds are kept. Both have to say so. */
export function KeepLine({ keep, alias, learner }: { keep: Keeping; alias: string; learner: boolean }) {
  const t = useTranslations('rewind.keep')
  const { now, commands, failed } = keep
  const { pending } = commands
  const small = { variant: 'on-stage', size: 'small' } as const
  const answer = (yes: boolean, words: string) => (
    <Button {...small} busy={pending === 'answer'} onClick={() => keep.answer(yes)}>
      {words}
    </Button>
  )
  return (
    <div className="flex flex-wrap items-center justify-center gap-x-3 gap-y-1 px-2 pb-1 text-center text-small text-stage-ink">
      <p role="status">
        {failed
          ? t('failed')
          : now?.state === 'asked'
            ? t(now.mine ? 'asking' : learner ? 'asked' : 'askedTrainer', { alias })
            : now && t(now.state, { alias, mine: String(now.mine), learner: String(learner) })}
      </p>
      {now?.state === 'asked' && !now.mine && (
        <>
          {answer(true, t('yes'))}
          {answer(false, t('no'))}
        </>
      )}
      {now?.state === 'asked' && now.mine && answer(false, t('back'))}
      <PressFailed commands={commands} whats={['ask', 'answer', 'store']} />
    </div>
  )
}
