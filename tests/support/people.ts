import { randomUUID } from 'node:crypto'
import type { Actor } from '@/lib/accounts/actor'
import { renewLease } from '@/lib/accounts/streams'
import { db } from '@/lib/infra/db'
import { setDuty } from '@/lib/matching/set-duty'
import type { Joining } from '@/lib/matching/join-all'
import { joinQueue } from '@/lib/matching/join-queue'

export const segmentId = 'asl-letters/a-e'
export const newKey = () => randomUUID()

type Kind = { role?: 'learner' | 'trainer'; adult?: boolean; recording?: boolean; here?: boolean }

/** Makes somebody with one open tab. Each suite mints its own people. */
export async function somebody(kind: Kind = {}): Promise<Actor & { tab: string }> {
  const alias = `t${randomUUID().slice(0, 12)}`
  const account = await db().account.create({
    data: {
      alias,
      aliasKey: alias,
      passwordHash: 'none',
      roles: kind.role === 'trainer' ? ['learner', 'trainer'] : ['learner'],
      adult: kind.adult ?? true,
      recording: kind.recording ?? false,
    },
  })
  const tab = randomUUID()
  if (kind.here ?? true) await renewLease({ accountId: account.id, tab, visible: true })
  const { id, roles, language, adult } = account
  return { id, alias, roles, language, adult, signInId: randomUUID(), tab }
}

export async function trainerOnDuty(kind: Kind = {}) {
  const trainer = await somebody({ ...kind, role: 'trainer' })
  await setDuty({ actor: trainer, input: { key: newKey(), state: 'on' } })
  return trainer
}

export async function learnerInLine(
  want: 'anyone' | 'trainer' | 'peer' = 'anyone',
  kind: Kind & { stepSlug?: string | null; segment?: string } = {},
) {
  const learner = await somebody(kind)
  const { ticketId } = await joinQueue({
    actor: learner,
    input: { key: newKey(), segment: kind.segment ?? segmentId, stepSlug: kind.stepSlug ?? null, want },
  })
  return { learner, ticketId }
}

/** A press on joining, as those who press at the same time are put in line together. */
export function joiner(
  actor: Actor,
  want: 'anyone' | 'trainer' | 'peer',
  { key = newKey(), segment = segmentId } = {},
): Joining {
  const { id: accountId, language, adult } = actor
  return {
    ...{ ticketId: randomUUID(), segment, language, adult, reached: null, stepSlug: null, want },
    press: { accountId, key, verb: 'join-queue', input: { segment, stepSlug: null, want } },
  }
}

/** The one open offer of an account, if there is one. */
export async function openOffer(accountId: string) {
  return db().offer.findFirst({
    where: { state: 'open', sides: { some: { accountId, endedAt: null } } },
    include: { sides: true },
  })
}

/** Two accounts as a skip names them: the lower id first. */
export function pairOf(a: string, b: string): { oneId: string; otherId: string } {
  const [oneId, otherId] = [a, b].sort()
  return { oneId: oneId!, otherId: otherId! }
}
