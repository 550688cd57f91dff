import type { PracticeNow } from '@/lib/matching/messages'
import { nobody, type Remote } from './room-state'

/**
 * Tells the others in a room apart, by what the server says of them. Where it names no one, as between two, the partner
 * is whoever else is there; the third one is only ever who was named, and in the practice.
 */
export function whoIsWho(
  remotes: Remote[],
  practice: Pick<PracticeNow, 'partner' | 'third'> | null,
): { partner: Remote; third: Remote } {
  const named = practice?.partner.identity ?? null
  const third = practice?.third?.identity ?? null
  const find = (identity: string | null) =>
    remotes.find((one) => one.identity === identity && identity !== null)
  const partner = named ? find(named) : remotes.find((one) => one.identity !== third)
  return { partner: partner ?? nobody, third: (practice?.third?.left === false && find(third)) || nobody }
}
