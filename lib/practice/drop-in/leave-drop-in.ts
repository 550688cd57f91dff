import { showOut } from '@/lib/infra/livekit'
import type { Work } from '@/lib/infra/command'

/**
 * A trainer who has dropped in goes: their part alone ends, the two go on. The caller holds the trainer's lock.
 * @returns false when they were not in it any more
 */
export async function leaveDropIn(
  { tx, now, tell, after }: Work,
  practiceId: string,
  trainerId: string,
): Promise<boolean> {
  const [left] = await tx.member.updateManyAndReturn({
    where: { practiceId, accountId: trainerId, role: 'trainer', endedAt: null },
    data: { endedAt: now, awayUntil: null },
  })
  if (!left) return false
  const { roomId, members } = await tx.practice.findUniqueOrThrow({
    where: { id: practiceId },
    select: { roomId: true, members: { select: { accountId: true } } },
  })
  const known = await tx.roomIdentity.findUnique({
    where: { roomId_accountId: { roomId, accountId: trainerId } },
  })
  if (known) after(() => showOut(roomId, known.identity))
  tell(...members.map(({ accountId }) => `account:${accountId}` as const), 'desk')
  return true
}
