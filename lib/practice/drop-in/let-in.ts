import { durations } from '@/lib/durations'
import type { Work } from '@/lib/infra/command'

/**
 * Both peers have said yes: the trainer becomes the third member of their practice. No new practice, no ticket; the
 * trainer's own press on "Ask to drop in" was the consent to be seen. Who does not join within `join` is out again.
 * The caller holds all three locks and has checked that the practice runs and the trainer is free.
 */
export async function letIn(
  { tx, now, tell }: Work,
  { dropInId, practiceId, trainerId }: { dropInId: string; practiceId: string; trainerId: string },
): Promise<void> {
  await tx.dropIn.update({
    where: { id: dropInId, state: 'open' },
    data: { state: 'accepted', endedAt: now },
  })
  const part = { agreedAt: now, joinedAt: null, awayUntil: new Date(+now + durations.join), endedAt: null }
  await tx.member.upsert({
    where: { practiceId_accountId: { practiceId, accountId: trainerId } },
    create: { practiceId, accountId: trainerId, role: 'trainer', ...part },
    update: part,
  })
  const members = await tx.member.findMany({
    where: { practiceId, endedAt: null },
    select: { accountId: true },
  })
  tell(...members.map(({ accountId }) => `practice:${accountId}` as const), 'desk')
}
