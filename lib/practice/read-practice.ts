import { glossesOf, signNeeds } from '@/lib/content/glosses'
import { db } from '@/lib/infra/db'
import { toAssignment, withGiver } from '@/lib/learning/read-assignments'
import { readAsk } from './drop-in/read-ask'
import { readKeep } from './kept/read-kept'
import type { Other, PracticeNow } from './messages'
import { isVisited, othersOf } from './others'
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
  const { partner, third } = othersOf(practice?.members ?? [], accountId)
  if (!me || !practice || !partner) return null
  const peers = practice.members.some((member) => member.role === 'peer')
  const live = practice.state === 'live'
  const given = practice.assignments[0]
  const cameras = { mine: me.camera !== false, partner: partner.camera !== false }
  const [room, signs, gloss, script, dropIn, keep, identityOf] = await Promise.all([
    roomForTab(accountId, practice.roomId, tab, now),
    signNeeds(practice.signs, practice.misses),
    glossesOf(given?.signs ?? []),
    me.role === 'peer' && live ? readScript(practice.id, accountId, cameras) : null,
    me.role === 'peer' && live ? readAsk(practice.id, accountId, now) : null,
    live && !peers ? readKeep(practice.id, accountId) : null,
    peers ? identitiesIn(practice.roomId) : () => null,
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
    partner: toOther(partner, identityOf),
    third: third ? { ...toOther(third, identityOf), left: third.endedAt !== null } : null,
    dropIn,
    picked: practice.picked,
    rounds: practice.members.some(isVisited),
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
      forThird: verdict.forId === third?.accountId,
    })),
    messages: practice.messages.map(({ id, byId, text, createdAt }) => ({
      ...{ id, text, mine: byId === accountId },
      by: practice.members.find((member) => member.accountId === byId)?.account.alias ?? '',
      at: +createdAt,
    })),
    assignment: given ? toAssignment(given, gloss) : null,
    script,
    keep,
  }
}

type Row = {
  accountId: string
  role: Other['role']
  joinedAt: Date | null
  agreedAt: Date | null
  awayUntil: Date | null
  account: { alias: string; recording: boolean }
}

const toOther = (row: Row, identityOf: (accountId: string) => string | null): Other => ({
  ...{ alias: row.account.alias, role: row.role, recording: row.account.recording },
  identity: identityOf(row.accountId),
  joined: row.joinedAt !== null,
  agreed: row.agreedAt !== null,
  awayUntil: row.awayUntil && +row.awayUntil,
})

/** Only where three may meet: of two, the other one is whoever else is there. */
async function identitiesIn(roomId: string): Promise<(accountId: string) => string | null> {
  const rows = await db().roomIdentity.findMany({ where: { roomId } })
  return (accountId) => rows.find((row) => row.accountId === accountId)?.identity ?? null
}

/** Stored by our own verb, so anything else is dropped. */
export function offsOf(stored: string[]): Off[] {
  return offs.filter((off) => stored.includes(off))
}
