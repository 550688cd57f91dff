'use client'
import type { KeptClipRow } from '@/lib/matching/messages'
import type { TriesNow } from '@/lib/tries/messages'
import { KeptCard } from '../kept/kept-card'
import { useKept } from '../kept/use-kept'
import { ThenAndNow } from '../tries/then-and-now'

type Props = { tries: TriesNow; kept: { owner: string; initial: KeptClipRow[] } }

/** The learner's own clips: two of a sign to compare, and those kept with a trainer. */
export function OwnClips({ tries, kept: { owner, initial } }: Props) {
  const kept = useKept(owner, initial)
  return (
    <>
      <ThenAndNow initial={tries} kept={kept} />
      <KeptCard kept={kept} theirs={null} />
    </>
  )
}
