import type { Work } from '@/lib/infra/command'
import type { Prisma } from '@/lib/infra/db'
import { runFrom } from './presence'

type State = 'off' | 'on' | 'break'
type Why = 'pressed' | 'missed' | 'camera' | 'silent' | 'quietHours' | 'gone'

/**
 * The one way duty changes: from a state that is expected to another, with the reason that the desk will say. The
 * caller holds the account's lock.
 * @param also what must hold besides, such as that the time to answer is over
 * @returns false when duty did not stand as expected: then nothing changes
 */
export async function changeDuty(
  { tx, now, tell }: Work,
  accountId: string,
  { from, to, why }: { from: State[]; to: State; why: Why },
  also: Prisma.DutyWhereInput = {},
): Promise<boolean> {
  const before = await tx.duty.findUnique({ where: { accountId } })
  const fresh = {
    ...{ state: to, why, since: now, missed: 0, askUntil: null, restUntil: null },
    ...(to === 'on' ? { heardAt: now, runSince: runFrom(before, now) } : {}),
  }
  if (!before) {
    if (!from.includes('off')) return false
    await tx.duty.create({ data: { accountId, ...fresh } })
  } else {
    const changed = await tx.duty.updateMany({
      where: { AND: [{ accountId, state: { in: from } }, also] },
      data: fresh,
    })
    if (changed.count === 0) return false
  }
  tell(`account:${accountId}`, 'desk')
  return true
}
