import { glossesOf, signNeeds } from '@/lib/content/glosses'
import { db } from '@/lib/infra/db'
import { toAssignment, withGiver } from '@/lib/learning/read-assignments'
import type { PracticeNow } from './messages'
import { offs, type Off } from './verdict-words'
import { roomForTab } from './room-for-tab'
import { readScript } from './script/read-script'

/** Gives the practice an account is in, as its browser tab should see it; null when it is in none. */
export async function readPractice(accountId: string, tab: string, now: Date): Promise<PracticeNow | null> {
  const me = await db().member.findFirst({
    where: { accountId, endedAt: null },
    include: {
      practice: {
        include: {
          segment: { select: { id: true, title: true } },
          members: { include: { account: { select: { alias: true, recording: true } } } },
          messages: { orderBy: { createdAt: 'asc' }, take: 200 },
          verdicts: { where: { undoneAt: null }, orderBy: { pressedAt: 'asc' } },
          assignments: { orderBy: { createdAt: 'desc' }, take: 1, include: withGiver },
        },
      },
    },
  })
  const practice = me?.practice
  const partner = practice?.members.find((member) => member.accountId !== accountId)
  if (!me || !practice || !partner) return null
  const given = practice.assignments[0]
  const cameras = { mine: me.camera !== false, partner: partner.camera !== false }
  const [room, signs, gloss, script] = await Promise.all([
    roomForTab(accountId, practice.roomId, tab, now),
    signNeeds(practice.signs, practice.misses),
    glossesOf(given?.signs ?? []),
    me.role === 'peer' && practice.state === 'live' ? readScript(practice.id, accountId, cameras) : null,
  ])
  return {
    id: practice.id,
    roomId: practice.roomId,
    heldByThisTab: room.heldByThisTab,
    mayTake: room.mayTake,
    role: me.role,
    state: practice.liveSince
      ? { kind: 'live', since: +practice.liveSince }
      : { kind: 'preparing', until: +practice.joinBy },
    askUntil: me.agreedAt ? null : me.askUntil && +me.askUntil,
    agreed: me.agreedAt !== null,
    partner: {
      alias: partner.account.alias,
      role: partner.role,
      recording: partner.account.recording,
      joined: partner.joinedAt !== null,
      agreed: partner.agreedAt !== null,
      awayUntil: partner.awayUntil && +partner.awayUntil,
    },
    picked: practice.picked,
    segment: practice.segment,
    signs,
    verdicts: practice.verdicts.map((verdict) => ({
      id: verdict.id,
      rev: verdict.rev,
      pressedAt: +verdict.pressedAt,
      sign: verdict.signId,
      grade: verdict.grade,
      off: offsOf(verdict.off),
      mine: verdict.byId === accountId,
      forMe: verdict.forId === accountId,
    })),
    messages: practice.messages.map(({ id, byId, text, createdAt }) => ({
      ...{ id, text, mine: byId === accountId },
      at: +createdAt,
    })),
    assignment: given ? toAssignment(given, gloss) : null,
    script,
  }
}

/** Stored by our own verb, so anything else is dropped. */
export function offsOf(stored: string[]): Off[] {
  return offs.filter((off) => stored.includes(off))
}
