import type { useTranslations } from 'next-intl'
import type { Now } from '@/lib/matching/messages'
import { about } from './about'
import { expectedWords } from './expected'

type Words = ReturnType<typeof useTranslations<'queue'>>

/**
 * Says who is there at `time` and how long it may take. A guess is called one; nobody there is said, too, and when
 * somebody has planned to come.
 * @param peers another learner may come, too
 */
export function waitWords(people: Now['people'], time: number, t: Words, peers = true): string {
  const { onDuty, free, waitMs, recording, expectedAt } = people
  if (free > 0) return t('people.free', { count: free })
  if (onDuty > 0) return `${t('people.busy', { count: onDuty })} ${t('wait', about(waitMs ?? 60_000))}`
  return [
    t('people.nobody'),
    ...(recording ? [t('people.recording')] : []),
    ...(peers ? [t('people.peer')] : []),
    ...(expectedAt === null ? [] : [t('people.expected', expectedWords(expectedAt, time))]),
  ].join(' ')
}
