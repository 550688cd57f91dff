import { z } from 'zod'
import { work, type Work } from '@/lib/infra/command'
import { parse } from '@/lib/infra/parse'
import type { Actor } from './actor'
import { parseLayout, sameLayout, type Layout } from './layout-states'
import type { LayoutSaved } from './messages'
import { readLayout } from './read-layout'

const input = z.object({
  layout: z.unknown().transform((raw, context) => {
    const layout = parseLayout(raw)
    if (layout) return layout
    context.addIssue({ code: 'custom', message: 'input' })
    return z.NEVER
  }),
  /** Of the layout this one was made from; 0: none was saved */
  version: z.int().min(0),
})

/**
 * Keeps how somebody has arranged the pictures of a practice, if nothing else was saved since `version`; otherwise the
 * answer brings what is there. The version makes a press that is sent twice count once.
 * @throws DomainError `invalid` when it is no layout
 */
export async function saveLayout({
  actor,
  input: raw,
}: {
  actor: Actor
  input: unknown
}): Promise<LayoutSaved> {
  const { layout, version } = parse(input, raw)
  return work(async (w) => {
    if (await store(w, actor.id, layout, version)) return { saved: true, version: version + 1 }
    const theirs = await readLayout({ actor }, w.tx)
    return sameLayout(theirs.layout, layout)
      ? { saved: true, version: theirs.version }
      : { saved: false, theirs }
  })
}

async function store(
  { tx, now }: Work,
  accountId: string,
  layout: Layout,
  version: number,
): Promise<boolean> {
  const { count } =
    version === 0
      ? await tx.preference.createMany({
          data: { accountId, layout, updatedAt: now },
          skipDuplicates: true,
        })
      : await tx.preference.updateMany({
          where: { accountId, version },
          data: { layout, version: version + 1, updatedAt: now },
        })
  return count === 1
}
