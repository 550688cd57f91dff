import { db } from '@/lib/infra/db'
import type { Tx } from '@/lib/infra/transaction'
import type { Actor } from './actor'
import { firstLayout, parseLayout } from './layout-states'
import type { LayoutNow } from './messages'

/** How this account wants its pictures; the first layout when nothing was saved, or nothing that can be read. */
export async function readLayout(
  { actor }: { actor: Actor },
  tx: Pick<Tx, 'preference'> = db(),
): Promise<LayoutNow> {
  const stored = await tx.preference.findUnique({ where: { accountId: actor.id } })
  return { layout: parseLayout(stored?.layout) ?? firstLayout, version: stored?.version ?? 0 }
}
