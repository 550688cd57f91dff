import { glossesOf } from '@/lib/content/glosses'
import { db } from '@/lib/infra/db'
import type { SetNow } from './messages'

/** Gives the saved sets of a trainer, by name. */
export async function readSets(trainerId: string): Promise<SetNow[]> {
  const rows = await db().signSet.findMany({ where: { trainerId }, orderBy: { name: 'asc' } })
  const gloss = await glossesOf(rows.flatMap((row) => row.signs))
  return rows.map(({ id, name, signs }) => ({ id, name, signs, glosses: signs.map(gloss) }))
}
