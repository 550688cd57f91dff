import { useTranslations } from 'next-intl'
import { Button } from '../ui/button'
import type { StepEvent } from './moved'

/** The learner's own judgement: the two buttons, and what to do with the keys on them. */
export function AgainOrGotIt({ act, busy }: { act: (event: StepEvent) => void; busy: boolean }) {
  const t = useTranslations('lesson')
  return (
    <>
      <Button variant="quiet" keyHint="A" onClick={() => act({ do: 'again' })}>
        {t('again')}
      </Button>
      <Button keyHint="↵" shortcut="Enter" busy={busy} onClick={() => act({ do: 'gotIt' })}>
        {t('gotIt')}
      </Button>
    </>
  )
}
