import { z } from 'zod'
import type { Actor } from '@/lib/accounts/actor'
import { durations } from '@/lib/durations'
import { DomainError } from '@/lib/errors'
import { work, type Work } from '@/lib/infra/command'
import { env } from '@/lib/infra/env'
import { makeRoom, signToken } from '@/lib/infra/livekit'
import { logger } from '@/lib/infra/logger'
import { parse } from '@/lib/infra/parse'
import { lockAccounts } from '@/lib/infra/transaction'
import { inPractice, twoWay } from './grants'
import { mayStand } from './rounds/may-stand'

const input = z.object({ roomId: z.uuid(), tab: z.uuid(), take: z.boolean() })

/**
 * Gives a tab the way into a room, making the room first. Only the ticket's owner, the trainer it is offered to, a
 * practice's members, who agreed to be visited for their own room, and the one trainer at its door get one; it lets
 * nobody send data but the members of a live practice (promise I5).
 * @throws DomainError `forbidden`, `conflict` (`room-held` by another tab), `unavailable` when LiveKit does not answer
 */
export async function mintToken({
  actor,
  input: raw,
}: {
  actor: Actor
  input: unknown
}): Promise<{ url: string; token: string }> {
  const { roomId, tab, take } = parse(input, raw)
  const { identity, live } = await work(async (w) => {
    await lockAccounts(w.tx, [actor.id])
    if (!(await mayEnter(w, roomId, actor.id))) throw new DomainError('forbidden', 'not-your-room')
    const live = await w.tx.member.count({
      where: { accountId: actor.id, endedAt: null, practice: { roomId, state: 'live' } },
    })
    return { identity: await holdRoom(w, roomId, actor.id, tab, take), live: live > 0 }
  })
  try {
    await makeRoom(roomId)
  } catch (error) {
    logger().warn({ error: String(error) }, 'LiveKit did not make a room')
    throw new DomainError('unavailable', 'picture-away')
  }
  const token = await signToken(roomId, identity, live ? inPractice : twoWay)
  return { url: env().LIVEKIT_PUBLIC_URL ?? env().LIVEKIT_URL, token }
}

async function mayEnter({ tx, now }: Work, roomId: string, accountId: string): Promise<boolean> {
  const open = { roomId, room: { closedAt: null } }
  const owned = await tx.ticket.count({ where: { ...open, accountId, state: { not: 'closed' } } })
  const offered = await tx.offerSide.count({
    where: {
      accountId,
      role: 'trainer',
      endedAt: null,
      offer: { state: 'open', until: { gt: now }, sides: { some: { ticket: open } } },
    },
  })
  const member = await tx.member.count({ where: { accountId, endedAt: null, practice: open } })
  const visited = await tx.room.count({
    where: {
      ...{ id: roomId, reason: 'rounds', closedAt: null, ownerId: accountId },
      owner: { roundsOpen: true, streams: { some: { leaseUntil: { gt: now } } } },
    },
  })
  if (owned + offered + member + visited > 0) return true
  const atDoor = await tx.$queryRaw<unknown[]>`
    select 1 from "Room" r where r."id" = ${roomId}::uuid and r."doorId" = ${accountId}::uuid and ${mayStand(now)}`
  return atDoor.length > 0
}

/** The tab that holds a room keeps it, unless another is told to take it or the holder's stream has been closed a while. */
async function holdRoom(
  w: Work,
  roomId: string,
  accountId: string,
  tab: string,
  take: boolean,
): Promise<string> {
  const { tx, now } = w
  const id = { roomId, accountId }
  const held = await tx.roomIdentity.findUnique({ where: { roomId_accountId: id } })
  if (!held) return (await tx.roomIdentity.create({ data: { ...id, tab, createdAt: now } })).identity
  if (held.tab === tab) return held.identity
  if (!take && !(await holderGone(w, accountId, held.tab))) throw new DomainError('conflict', 'room-held')
  const taken = await tx.roomIdentity.updateMany({ where: { ...id, tab: held.tab }, data: { tab } })
  if (taken.count === 0) throw new DomainError('conflict', 'room-held')
  w.tell(`moved:${roomId}:${accountId}:${tab}`, `account:${accountId}`)
  return held.identity
}

async function holderGone({ tx, now }: Work, accountId: string, tab: string): Promise<boolean> {
  const stream = await tx.stream.findUnique({ where: { accountId_tab: { accountId, tab } } })
  if (!stream || stream.leaseUntil <= now) return true
  return stream.closedAt !== null && +now - +stream.closedAt >= durations.takeOver
}
