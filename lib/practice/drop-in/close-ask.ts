import type { Work } from '@/lib/infra/command'

/**
 * Closes the open ask to drop in on a practice, if there is one, and tells all three. The caller holds the locks of
 * the two peers or of the trainer: letting somebody in takes all of them.
 */
export async function closeAsk(
  { tx, now, tell }: Work,
  which: { practiceId: string } | { trainerId: string } | { id: string },
  state: 'declined' | 'lapsed' | 'withdrawn' | 'over',
): Promise<boolean> {
  const [closed] = await tx.dropIn.updateManyAndReturn({
    where: { ...which, state: 'open' },
    data: { state, endedAt: now },
  })
  if (!closed) return false
  const peers = await tx.member.findMany({
    where: { practiceId: closed.practiceId, role: 'peer' },
    select: { accountId: true },
  })
  const all = [closed.trainerId, ...peers.map((peer) => peer.accountId)]
  tell(...all.map((id) => `account:${id}` as const), 'desk')
  return true
}
