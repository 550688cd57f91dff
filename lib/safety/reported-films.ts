import { db } from '@/lib/infra/db'
import type { Tx } from '@/lib/infra/transaction'

/** Gives the ids of tries and of films with exercises that this account has reported: it is shown none of them again. */
export async function reportedFilms(accountId: string, tx: Pick<Tx, 'report'> = db()): Promise<string[]> {
  const reports = await tx.report.findMany({
    where: { byId: accountId, OR: [{ tryId: { not: null } }, { clipNoteId: { not: null } }] },
    select: { tryId: true, clipNoteId: true },
  })
  return reports.flatMap(({ tryId, clipNoteId }) => tryId ?? clipNoteId ?? [])
}
