import { createEmptyCard, fsrs, generatorParameters, type Grade as FsrsGrade } from 'ts-fsrs'
import type { Actor } from '@/lib/accounts/actor'
import { db } from '@/lib/infra/db'
import { readNow } from '@/lib/infra/transaction'
import { schedule } from '@/lib/learning/fold-reviews'
import { giveVerdict } from '@/lib/practice/give-verdict'
import { grades, type Grade } from '@/lib/practice/verdict-words'
import { newKey, segmentId, somebody } from '@/tests/support/people'

type Somebody = Awaited<ReturnType<typeof somebody>>

/** A practice that is live (or `over`), between these two or two new people, written down as it is. */
export async function practiceOf(
  given: { learner?: Somebody; trainer?: Somebody; recording?: boolean; over?: boolean } = {},
): Promise<{ learner: Somebody; trainer: Somebody; practiceId: string }> {
  const learner = given.learner ?? (await somebody())
  const trainer = given.trainer ?? (await somebody({ role: 'trainer', recording: given.recording }))
  const now = await readNow()
  const endedAt = given.over ? now : null
  const practice = await db().practice.create({
    data: {
      room: { create: { ownerId: learner.id } },
      segment: { connect: { id: segmentId } },
      signs: ['ase-a', 'ase-b', 'ase-c'],
      ...{ createdAt: now, joinBy: now, liveSince: now, endedAt },
      ...(endedAt ? { state: 'ended', endedWhy: 'next' } : { state: 'live' }),
      members: {
        create: [
          { accountId: learner.id, role: 'learner', agreedAt: now, joinedAt: now, endedAt },
          { accountId: trainer.id, role: 'trainer', agreedAt: now, joinedAt: now, endedAt },
        ],
      },
    },
  })
  return { learner, trainer, practiceId: practice.id }
}

export type Sent = {
  key: string
  verdictId: string
  grade: 'again' | 'hard' | 'good' | 'easy'
  rev: number
  undone: boolean
  pressedAt: number
  sign?: string
  off?: string[]
}

/** Sends it as a browser does. */
export async function send(actor: Actor, practiceId: string, sent: Sent): Promise<void> {
  await giveVerdict({ actor, input: { sign: 'ase-a', off: [], ...sent, practiceId } })
}

/** Judges one more try, now. Gives back what was sent, with a new key. */
export async function judged(actor: Actor, practiceId: string, said: Pick<Sent, 'grade'> & Partial<Sent>) {
  const pressedAt = +(await readNow())
  const sent: Sent = { verdictId: newKey(), key: newKey(), rev: 0, undone: false, pressedAt, ...said }
  await send(actor, practiceId, sent)
  return { ...sent, key: newKey() }
}

export function reviewOf(accountId: string, track: 'understand' | 'produce', signId = 'ase-a') {
  return db().review.findUnique({ where: { accountId_signId_track: { accountId, signId, track } } })
}

/** What the library itself makes of ratings at their times. */
export function byLibrary(history: { at: Date; grade: Grade }[]) {
  const library = fsrs(generatorParameters(schedule))
  let card = createEmptyCard(history[0]!.at)
  for (const { at, grade } of history)
    card = library.next(card, at, (grades.indexOf(grade) + 1) as FsrsGrade).card
  return {
    due: card.due,
    stability: card.stability,
    difficulty: card.difficulty,
    scheduledDays: card.scheduled_days,
    reps: card.reps,
    lapses: card.lapses,
    lastReviewAt: card.last_review,
    lastGrade: history.at(-1)!.grade,
  }
}
