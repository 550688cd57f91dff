import { durations } from '@/lib/durations'
import { db } from '@/lib/infra/db'

/** Forgets questions to keep something that came to nothing: no film belongs to them. */
export async function expireKept(): Promise<void> {
  await db().$executeRaw`
    delete from "KeptClip" where "state" <> 'kept'
      and "createdAt" <= app_now() - ${durations.uploadKept} * interval '1 ms'`
}
