import { z } from 'zod'
import type { Actor } from '@/lib/accounts/actor'
import { DomainError } from '@/lib/errors'
import { db } from '@/lib/infra/db'
import { changeRights } from '@/lib/infra/livekit'
import { logger } from '@/lib/infra/logger'
import { parse } from '@/lib/infra/parse'
import { inPractice } from './grants'

const input = z.object({ practiceId: z.uuid() })

/**
 * Lets a member of a live practice send data to the others in its room. Whoever waited in the room came in by a token
 * without that right, and need not join anew for it.
 * @returns `open`: false while the practice is not live, or not any more, they are not in the room, or LiveKit does not
 *   answer; asking again later is fine
 * @throws DomainError `forbidden` to anybody but a member of the practice (promise I5)
 */
export async function openTalk({
  actor,
  input: raw,
}: {
  actor: Actor
  input: unknown
}): Promise<{ open: boolean }> {
  const { practiceId } = parse(input, raw)
  const member = await db().member.findFirst({
    where: { practiceId, accountId: actor.id },
    select: { endedAt: true, practice: { select: { state: true, roomId: true } } },
  })
  if (!member) throw new DomainError('forbidden', 'not-your-room')
  const { state, roomId } = member.practice
  // A page asks on its own, so it may ask a moment before it hears of the end.
  if (member.endedAt || state !== 'live') return { open: false }
  const known = await db().roomIdentity.findUnique({
    where: { roomId_accountId: { roomId, accountId: actor.id } },
  })
  if (!known) return { open: false }
  try {
    return { open: await changeRights(roomId, known.identity, inPractice) }
  } catch (error) {
    logger().warn({ error: String(error) }, 'LiveKit did not change rights')
    return { open: false }
  }
}
