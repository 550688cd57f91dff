import { DomainError } from '@/lib/errors'
import type { Work } from '@/lib/infra/command'
import { lockOwnPractice } from '../own-practice'
import type { Side } from './choose-card'

/**
 * Reads the script of a peer practice the actor is in, and locks its members. Its sides are ordered by their tickets.
 * @throws DomainError `not-found` (not theirs, or not of two peers), `conflict` when it is not live (any more)
 */
export async function lockOwnScript(w: Work, practiceId: string, accountId: string) {
  const { practice, me } = await lockOwnPractice(w, practiceId, accountId)
  if (me.role !== 'peer') throw new DomainError('not-found', 'no-practice')
  if (practice.state === 'ended') throw new DomainError('conflict', 'practice-ended')
  if (practice.state !== 'live') throw new DomainError('conflict', 'practice-not-live')
  const [members, rounds] = await Promise.all([
    w.tx.member.findMany({
      where: { practiceId, role: 'peer' },
      include: { ticket: { select: { queuedAt: true, misses: true, segmentId: true, language: true } } },
      orderBy: [{ ticket: { queuedAt: 'asc' } }, { accountId: 'asc' }],
    }),
    w.tx.scriptRound.findMany({
      where: { practiceId, state: { not: 'dropped' } },
      orderBy: [{ run: 'asc' }, { number: 'asc' }],
    }),
  ])
  const sides = members.map((member) => ({
    accountId: member.accountId,
    camera: member.camera,
    misses: (member.ticket?.misses ?? {}) as Record<string, number>,
    segmentId: member.ticket?.segmentId ?? practice.segmentId,
    language: member.ticket?.language ?? '',
  }))
  if (sides.length !== 2) throw new DomainError('not-found', 'no-practice')
  const open = rounds.find((round) => round.endedAt === null) ?? null
  const tellAll = () => w.tell(...practice.members.map((member) => `account:${member.accountId}` as const))
  return { practice, sides: sides as [OwnSide, OwnSide], rounds, open, tellAll }
}

type OwnSide = Side & { segmentId: string; language: string }
export type OwnScript = Awaited<ReturnType<typeof lockOwnScript>>
