import type { Work } from '@/lib/infra/command'

/** A trainer pressed something that says they are there: nothing missed any more, nothing to ask, no pause. */
export async function heardFrom({ tx, now }: Pick<Work, 'tx' | 'now'>, accountId: string): Promise<void> {
  await tx.duty.updateMany({
    where: { accountId },
    data: { missed: 0, askUntil: null, restUntil: null, heardAt: now },
  })
}
