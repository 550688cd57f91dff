import { z } from 'zod'
import { mustBe, type Actor } from '@/lib/accounts/actor'
import { work, type Work } from '@/lib/infra/command'
import { parse } from '@/lib/infra/parse'
import type { NoteSaved } from './messages'
import { mustBeOwn } from './own-learners'

const input = z.object({
  learnerId: z.uuid(),
  text: z.string().max(4000),
  /** Of the note this text was written over; 0: there was none */
  version: z.int().min(0),
})

/**
 * Saves what a trainer keeps about a learner, if nothing else was saved since `version`. Otherwise nothing is
 * overwritten: the answer brings what is there. The version makes a press that is sent twice count once; no answer is
 * kept for it, because it would be a copy of the note.
 * @throws DomainError `forbidden`, `not-found` when it is not a learner of theirs
 */
export async function saveNote({ actor, input: raw }: { actor: Actor; input: unknown }): Promise<NoteSaved> {
  mustBe(actor, 'trainer')
  const note = parse(input, raw)
  return work(async (w) => {
    await mustBeOwn(actor.id, note.learnerId, w.tx)
    const about = { trainerId: actor.id, learnerId: note.learnerId }
    if (await store(w, about, note)) {
      w.tell(`account:${actor.id}`)
      return { saved: true, version: note.version + 1 }
    }
    const there = await w.tx.learnerNote.findUnique({ where: { trainerId_learnerId: about } })
    const { text, version } = there ?? { text: '', version: 0 }
    return text === note.text ? { saved: true, version } : { saved: false, theirs: { text, version } }
  })
}

type About = { trainerId: string; learnerId: string }

async function store(
  { tx, now }: Work,
  about: About,
  { text, version }: { text: string; version: number },
): Promise<boolean> {
  if (version === 0) {
    const made = await tx.learnerNote.createMany({
      data: { ...about, text, updatedAt: now },
      skipDuplicates: true,
    })
    return made.count === 1
  }
  const moved = await tx.learnerNote.updateMany({
    where: { ...about, version },
    data: { text, version: version + 1, updatedAt: now },
  })
  return moved.count === 1
}
