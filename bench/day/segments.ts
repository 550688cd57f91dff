import { db } from '@/lib/infra/db'

export type Segments = { id: string; steps: string[]; signs: string[] }[]

/** The demo course's segments in order, with the slugs of their steps. */
export async function readSegments(): Promise<Segments> {
  const rows = await db().segment.findMany({
    orderBy: { position: 'asc' },
    include: { steps: { orderBy: { position: 'asc' } } },
  })
  return rows.map(({ id, steps, signs }) => ({ id, signs, steps: steps.map((step) => step.slug) }))
}
