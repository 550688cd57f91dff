import { z } from 'zod'
import { DomainError } from '@/lib/errors'
import type { Work } from '@/lib/infra/command'
import { grades, offs } from './verdict-words'

/** What a browser says of one judged try, all of it each time. */
export const verdictRule = {
  grade: z.enum(grades),
  off: z.array(z.enum(offs)).max(offs.length),
  /** One judged try. Sent again with a higher `rev` it changes; a new id judges the next try. */
  verdictId: z.uuid().optional(),
  rev: z.int().min(0).max(100_000).default(0),
  undone: z.boolean().default(false),
  /** When the try was judged: ms since 1970 as its giver's browser knows it, the same for every `rev` */
  pressedAt: z.int().min(0).max(4_102_444_800_000).optional(),
}

type Said = Pick<z.infer<z.ZodObject<typeof verdictRule>>, 'grade' | 'off' | 'rev' | 'undone'>

/** Of which sign of whose, signed in a practice or shown as a try. */
export type About = {
  practiceId: string | null
  tryId: string | null
  byId: string
  forId: string
  signId: string
}
type Times = { pressedAt: Date; createdAt: Date }

/**
 * Stores one verdict as it was said last: of what is said of it the highest `rev` stands.
 * @returns false when something later was said of it already
 * @throws DomainError `conflict` when the id is another verdict's
 */
export async function storeVerdict(
  { tx, now }: Work,
  id: string,
  { pressedAt, createdAt, ...about }: About & Times,
  { grade, off, rev, undone }: Said,
): Promise<boolean> {
  const was = await tx.verdict.findUnique({ where: { id } })
  const said = { grade, off, rev, undoneAt: undone ? now : null }
  if (!was) {
    await tx.verdict.create({ data: { id, ...about, pressedAt, createdAt, ...said } })
    return true
  }
  const moved = await tx.verdict.updateMany({
    where: { id, ...about, rev: { lt: rev } },
    data: { ...said, seenAt: null },
  })
  const ours = (Object.keys(about) as (keyof About)[]).every((what) => was[what] === about[what])
  if (!ours) throw new DomainError('conflict', 'key-used')
  return moved.count === 1
}
