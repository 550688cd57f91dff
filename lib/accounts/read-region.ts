import { db } from '@/lib/infra/db'
import type { Actor } from './actor'

/** Where this account's signing comes from, as it was written; null: not said. */
export async function readRegion({ actor }: { actor: Actor }): Promise<{ region: string | null }> {
  return db().account.findUniqueOrThrow({ where: { id: actor.id }, select: { region: true } })
}
