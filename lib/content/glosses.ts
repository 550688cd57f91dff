import { db } from '@/lib/infra/db'
import { onePerProcess } from '@/lib/infra/one-per-process'

/** Glosses change when a course is imported: looked up once, and again for ids not known yet. */
const known = () => onePerProcess('glosses', () => new Map<string, string>())

/** Gives what is printed on the tiles of these signs; an unknown id stands for itself. */
export async function glossesOf(ids: string[]): Promise<(id: string) => string> {
  const glosses = known()
  const missing = [...new Set(ids)].filter((id) => !glosses.has(id))
  if (missing.length > 0) {
    const rows = await db().sign.findMany({ where: { id: { in: missing } }, select: { id: true, gloss: true } })
    for (const row of rows) glosses.set(row.id, row.gloss)
  }
  return (id) => glosses.get(id) ?? id
}

/** Signs with what went wrong with each, in the order given. */
export async function signNeeds(signs: string[], misses: unknown) {
  const gloss = await glossesOf(signs)
  const missed = (misses ?? {}) as Record<string, number>
  return signs.map((sign) => ({ sign, gloss: gloss(sign), missed: missed[sign] ?? 0 }))
}
