import { durations } from '@/lib/durations'
import type { Work } from '@/lib/infra/command'

/** A practice ended that its trainer did not end by "Next": they get the least pause. The recording needs none. */
export async function beginRest({ tx, now }: Pick<Work, 'tx' | 'now'>, accountId: string): Promise<void> {
  await tx.duty.updateMany({
    where: { accountId, state: 'on', account: { recording: false } },
    data: { restUntil: new Date(+now + durations.leastPause) },
  })
}
