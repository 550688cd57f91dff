import { db } from '@/lib/infra/db'

/** Gives what is printed on the tiles of these signs; an unknown id stands for itself. */
export async function glossesOf(ids: string[]): Promise<(id: string) => string> {
  const rows = await db().sign.findMany({ where: { id: { in: [...new Set(ids)] } }, select: { id: true, gloss: true } })
  const byId = new Map(rows.map((row) => [row.id, row.gloss]))
  return (id) => byId.get(id) ?? id
}

/** Signs with what went wrong with each, in the order given. */
export async function signNeeds(signs: string[], misses: unknown) {
  const gloss = await glossesOf(signs)
  const missed = (misses ?? {}) as Record<string, number>
  return signs.map((sign) => ({ sign, gloss: gloss(sign), missed: missed[sign] ?? 0 }))
}
