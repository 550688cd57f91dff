import { db } from '@/lib/infra/db'
import { readNow } from '@/lib/infra/transaction'
import { stillStands } from './still-stands'

/** Deletes small pictures that nobody may be shown any more: too old, their tab gone or hidden, no longer agreed to. */
export async function expireStills(): Promise<void> {
  const now = await readNow()
  await db().$executeRaw`
    delete from "Still" where "learnerId" not in (
      select s."learnerId" from "Still" s join "Account" a on a."id" = s."learnerId" where ${stillStands(now)})`
}
