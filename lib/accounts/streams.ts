import { durations } from '@/lib/durations'
import { db } from '@/lib/infra/db'

/**
 * A tab opened its event stream, or answered a ping or polled: its lease begins anew.
 * @param stream the account, its tab, whether the tab is in front of its user, and whether anything was pressed or
 *   moved in it since it last said so. What is not said of `visible` stays; of `used` it counts as used
 */
export async function renewLease(stream: {
  accountId: string
  tab: string
  visible?: boolean
  used?: boolean
}): Promise<void> {
  const { accountId, tab, visible, used = true } = stream
  await db().$executeRaw`
    insert into "Stream" ("accountId", "tab", "leaseUntil", "visible")
    values (${accountId}::uuid, ${tab}::uuid, app_now() + ${durations.lease} * interval '1 ms', ${visible ?? true})
    on conflict ("accountId", "tab") do update set "leaseUntil" = excluded."leaseUntil", "closedAt" = null,
      "visible" = coalesce(${visible ?? null}::boolean, "Stream"."visible"),
      "shownAt" = case when coalesce(${visible ?? null}::boolean, "Stream"."visible")
        then app_now() else "Stream"."shownAt" end,
      "usedAt" = case when ${used} then app_now() else "Stream"."usedAt" end`
}

/** The browser closed its stream: what is left of the lease covers a reload. */
export async function closeStream(stream: { accountId: string; tab: string }): Promise<void> {
  await db().$executeRaw`
    update "Stream" set "closedAt" = app_now(),
      "leaseUntil" = least("leaseUntil", app_now() + ${durations.leaseAfterClose} * interval '1 ms')
    where "accountId" = ${stream.accountId}::uuid and "tab" = ${stream.tab}::uuid`
}
