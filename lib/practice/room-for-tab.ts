import { durations } from '@/lib/durations'
import { db } from '@/lib/infra/db'

/**
 * Says whether this tab holds a room. `mayTake`: the tab that held it is gone, so this one may take it by itself
 * when it is visible. A room nobody holds yet counts as this tab's.
 */
export async function roomForTab(accountId: string, roomId: string, tab: string, now: Date) {
  const held = await db().roomIdentity.findUnique({ where: { roomId_accountId: { roomId, accountId } } })
  if (!held || held.tab === tab) return { id: roomId, heldByThisTab: true, mayTake: true }
  const stream = await db().stream.findUnique({ where: { accountId_tab: { accountId, tab: held.tab } } })
  const closedLong = stream?.closedAt && +now - +stream.closedAt >= durations.takeOver
  return {
    id: roomId,
    heldByThisTab: false,
    mayTake: !stream || stream.leaseUntil <= now || Boolean(closedLong),
  }
}
