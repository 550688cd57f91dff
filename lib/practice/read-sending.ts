import { straight } from '@/lib/infra/direct'
import type { Sending } from './messages'

/**
 * Gives the room of the practice that an account is in and has agreed to; null while there is none, or while another
 * tab holds it. One statement, since a picture waits for it.
 */
export async function readSending(accountId: string, tab: string): Promise<Sending | null> {
  const rows = await straight().$queryRaw<{ roomId: string; at: Date }[]>`
    select p."roomId", app_now() as "at"
    from "Member" m
    join "Practice" p on p."id" = m."practiceId"
    left join "RoomIdentity" i on i."roomId" = p."roomId" and i."accountId" = m."accountId"
    where m."accountId" = ${accountId}::uuid and m."endedAt" is null and m."agreedAt" is not null
      and coalesce(i."tab", ${tab}::uuid) = ${tab}::uuid`
  return rows[0] ? { roomId: rows[0].roomId, at: +rows[0].at } : null
}
