import type { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { SignCard } from '@/lib/content/steps'
import type { Clip } from '../stage/use-clip'
import type { StepEvent } from './moved'

/** What each kind of step puts into the slots of the screen. */
export type StepParts = {
  label: ReactNode
  stage: ReactNode
  title: string
  hint: string
  /** Under the hint: the answers, or the word. Nothing: the tiles of the segment */
  below?: ReactNode
  actions: ReactNode
  /** Single keys, by `event.key` */
  keys: Partial<Record<string, () => void>>
  /** The sign asked for, to be marked among the tiles; null while that would tell the answer */
  sign: string | null
  /** What the player's controls work on; null while there is no clip in the stage */
  clip: Clip | null
}

export type StepContext = {
  signs: Record<string, SignCard>
  clip: Clip
  /** A second clip, for comparing */
  other: Clip
  /** One's own picture; null where the learner does without, and the model has the whole stage */
  self: ReactNode | null
  t: ReturnType<typeof useTranslations<'lesson'>>
  act: (event: StepEvent) => void
  /** The next step is on its way */
  leaving: boolean
}
