'use client'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import type { Assignable } from '@/lib/matching/messages'
import { AssignSteps } from './assign-steps'
import type { Pick } from './exercise'
import { SetChoice } from './set-choice'
import type { Loaded } from './use-assignable'

type Props = {
  loaded: Loaded<Assignable>
  retry: () => void
  weak: string[]
  glosses: Record<string, string>
  pick: Pick
  onPick: (pick: Pick) => void
  /** The drill of what went wrong, before the others */
  children: ReactNode
}

/** One exercise out of three kinds: a drill of what went wrong, a drill of a saved set, a step of the course. */
export function ExerciseChoice({ loaded, retry, weak, glosses, pick, onPick, children }: Props) {
  const t = useTranslations('cases.give')
  return (
    <>
      {children}
      {loaded.kind === 'loading' && <div aria-hidden className="h-40 rounded-large bg-tint" />}
      {loaded.kind === 'failed' && (
        <p role="alert" className="flex items-center gap-3 text-base">
          {t('gone')}{' '}
          <Button size="small" variant="quiet" onClick={retry}>
            {t('retry')}
          </Button>
        </p>
      )}
      {loaded.kind === 'there' && (
        <>
          <SetChoice sets={loaded.course.sets} pick={pick} onPick={onPick} />
          <AssignSteps {...{ weak, glosses, pick, onPick }} course={loaded.course} />
        </>
      )}
    </>
  )
}
