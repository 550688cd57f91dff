import { db } from '@/lib/infra/db'
import { roomForTab } from '../room-for-tab'
import type { RoundsNow } from './messages'
import { watchersOf } from './watchers'

/** Gives what a tab should know of its account being visited: whether it agreed, in which room, and who looks. */
export async function readRounds(accountId: string, tab: string, now: Date): Promise<RoundsNow> {
  const account = await db().account.findUniqueOrThrow({
    where: { id: accountId },
    select: {
      roundsOpen: true,
      rooms: { where: { reason: 'rounds', closedAt: null }, select: { id: true } },
    },
  })
  const room = account.rooms[0]
  if (!account.roundsOpen) return { open: false, room: null, watchedBy: [] }
  const [ours, watchers] = await Promise.all([
    room ? roomForTab(accountId, room.id, tab, now) : null,
    watchersOf(accountId, now),
  ])
  return { open: true, room: ours, watchedBy: watchers.map(({ alias }) => alias) }
}
