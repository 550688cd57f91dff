import { DomainError } from '@/lib/errors'
import { answerOf, straightWork } from '@/lib/infra/command'
import { vocabularies } from './lock-signs'
import { mustBeFreeToJoin } from './may-join'
import { offerArrivals } from './offer-arrivals'
import { putInLine, type NewTicket } from './put-in-line'
import { joinerRows, readJoiners, type Joiner, type JoinerFacts } from './read-joiners'
import { readNear } from './read-peers'
import { standingOf } from './read-standing'

export type Joining = Joiner & Pick<NewTicket, 'adult' | 'want' | 'stepSlug'> & { ticketId: string }
type Joined = { ticketId: string }

/**
 * Puts learners in line in one transaction and matches them. What is in the way of one of them is in nobody else's.
 * @param joining each of another account
 * @returns what each is answered, in their order
 */
export async function joinAll(joining: Joining[]): Promise<PromiseSettledResult<Joined>[]> {
  const rows = joinerRows(joining)
  const { admitted, writing } = await straightWork(
    joining.map(({ press }) => press.accountId),
    // Or who joins at the same time would not be seen.
    vocabularies(rows),
    (sql) => Promise.all([readJoiners(sql, rows), readNear(sql, rows)]),
    async (w, [facts, near]) => {
      const admitted = joining.map((one) => settle(() => admit(w.now, one, facts.get(one.press.accountId))))
      const tickets = admitted.flatMap((one) => (one.status === 'fulfilled' ? (one.value.ticket ?? []) : []))
      if (tickets.length === 0) return { admitted, writing: Promise.resolve(new Set<string>()) }
      // The commit waits for it, and fails with it.
      const writing = putInLine(w, tickets)
      writing.catch(() => undefined)
      w.tell('desk', ...tickets.map(({ accountId }) => `account:${accountId}` as const))
      const arrived = tickets.flatMap((ticket) => {
        const { away, staffed } = facts.get(ticket.accountId)!
        return away ? [] : [{ ticket, near: near.get(ticket.accountId) ?? [], staffed }]
      })
      if (arrived.length > 0) await offerArrivals(w, arrived)
      return { admitted, writing }
    },
  )
  const written = await writing
  return admitted.map((one) => {
    if (one.status === 'rejected') return one
    const { ticket, answer } = one.value
    if (!ticket || written.has(ticket.accountId)) return { status: 'fulfilled', value: answer }
    return { status: 'rejected', reason: new DomainError('conflict', 'key-used') }
  })
}

/**
 * Decides what becomes of a press: the ticket to write, or none when the same press was answered before.
 * @throws DomainError as joinQueue does
 */
function admit(
  now: Date,
  { ticketId, press, segment, stepSlug, want, language, adult }: Joining,
  facts: JoinerFacts | undefined,
): { ticket: NewTicket | null; answer: Joined } {
  if (facts?.earlier) return { ticket: null, answer: answerOf(facts.earlier, press) }
  if (!facts?.taught) throw new DomainError('not-found', 'no-segment')
  mustBeFreeToJoin(facts, now)
  const ticket = {
    ...{
      id: ticketId,
      accountId: press.accountId,
      segmentId: segment,
      stepSlug,
      want,
      language,
      adult,
      press,
    },
    ...{ ...standingOf(facts, facts.signs, now), region: facts.region, queuedAt: now, proposed: false },
  }
  return { ticket, answer: { ticketId } }
}

function settle<T>(job: () => T): PromiseSettledResult<T> {
  try {
    return { status: 'fulfilled', value: job() }
  } catch (reason) {
    return { status: 'rejected', reason }
  }
}
