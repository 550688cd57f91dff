import { straight } from '@/lib/infra/direct'
import type { Sending } from './messages'
import { isVisited } from './others'

/**
 * Gives the room of the practice that an account is in and has agreed to; null while there is none, or while another
 * tab holds it. `visited`: a trainer has come by, in the middle of a lesson. One statement, since a picture waits for it.
 */
export async function readSending(
  accountId: string,
  tab: string,
): Promise<(Sending & { visited: boolean }) | null> {
  const rows = await straight().$queryRaw<
    { roomId: string; at: Date; role: string; ticketId: string | null }[]
  >`
    select p."roomId", app_now() as "at", m."role"::text as "role", m."ticketId"
    from "Member" m
    join "Practice" p on p."id" = m."practiceId"
    left join "RoomIdentity" i on i."roomId" = p."roomId" and i."accountId" = m."accountId"
    where m."accountId" = ${accountId}::uuid and m."endedAt" is null and m."agreedAt" is not null
      and coalesce(i."tab", ${tab}::uuid) = ${tab}::uuid`
  const [row] = rows
  return row ? { roomId: row.roomId, at: +row.at, visited: isVisited(row) } : null
}
