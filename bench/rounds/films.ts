import { randomUUID } from 'node:crypto'
import { db } from '@/lib/infra/db'
import type { Person } from '../day/people'
import { assume } from './assumptions'
import type { Pupil } from './pupil'

const step = assume.stepLength * 1000

/** The lesson's steps that ask for a sign from memory, made on the way to the checkpoint where they are now. */
export function planLesson(pupil: Pupil, steps: string[], now: number): void {
  pupil.films = steps.flatMap((slug, index) => {
    const sign = pupil.due.find((one) => slug === `produce-${one.split('-').at(-1)}`)
    return sign ? [{ sign, at: now - (steps.length - 1 - index) * step }] : []
  })
}

/**
 * A drill of these signs, from now on: all of them are read, then signed one after the other, and each is kept when its
 * step is done. What was planned before is not done.
 */
export function planFilms(pupil: Pupil, signs: string[], now: number, stepsOfSign: number): void {
  if (!pupil.shows) return
  const read = signs.length * (stepsOfSign - 1)
  pupil.films = signs.map((sign, index) => ({ sign, at: now + (read + index + 1) * step }))
}

/** What is due and has no try that waits to be judged. */
export const unseen = ({ due, unseen: waits }: Pupil): string[] => due.filter((sign) => !waits.has(sign))

/** Keeps the tries made by now, as rows: nobody looks at a picture here. */
export async function keepFilms(pupil: Pupil, now: number): Promise<void> {
  const made = pupil.films.filter(({ at }) => at <= now)
  if (made.length === 0) return
  pupil.films = pupil.films.filter(({ at }) => at > now)
  for (const { sign, at } of made) {
    const createdAt = new Date(at)
    const film = { format: 'webm', bytes: 1, createdAt, attachedAt: createdAt }
    const { id } = await db().upload.create({ data: { id: randomUUID(), ownerId: pupil.person.id, ...film } })
    const expiresAt = new Date(at + 90 * 86_400_000)
    const kept = { uploadId: id, accountId: pupil.person.id, signId: sign, createdAt, expiresAt }
    await db().attemptClip.create({ data: kept })
    pupil.unseen.add(sign)
  }
}

/** They have practised together, a week ago. */
export async function meetBefore({ person }: Pupil, trainer: Person, now: number): Promise<void> {
  const at = new Date(now - 7 * 86_400_000)
  const { id: segmentId } = await db().segment.findFirstOrThrow({ orderBy: { position: 'asc' } })
  const was = { agreedAt: at, joinedAt: at, endedAt: at, summarySeenAt: at }
  await db().practice.create({
    data: {
      room: { create: { ownerId: person.id, closedAt: at } },
      segment: { connect: { id: segmentId } },
      ...{
        signs: [],
        state: 'ended',
        createdAt: at,
        joinBy: at,
        liveSince: at,
        endedAt: at,
        endedWhy: 'next',
      },
      members: {
        create: [
          { accountId: person.id, role: 'learner', ...was },
          { accountId: trainer.id, role: 'trainer', ...was },
        ],
      },
    },
  })
}
