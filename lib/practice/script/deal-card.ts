import { z } from 'zod'
import type { Actor } from '@/lib/accounts/actor'
import { durations } from '@/lib/durations'
import { DomainError } from '@/lib/errors'
import { command, type Work } from '@/lib/infra/command'
import { parse } from '@/lib/infra/parse'
import { dealRound } from './deal-round'
import { lockOwnScript, type OwnScript } from './own-script'

const input = z.object({ key: z.uuid(), practiceId: z.uuid(), after: z.uuid().nullable() })

/**
 * "Start", "Again" (`after` null) and "Next" (`after` the card just read). Both may press: the later press finds the
 * card dealt and changes nothing. Who did not read the card may go on only after `scriptLook`, so that the reader
 * has seen the truth.
 * @returns the open card; null when the run is over or nobody can sign
 * @throws DomainError `not-found`, `conflict` (not live, the card is not read yet, still being looked at)
 */
export async function dealCard({
  actor,
  input: raw,
}: {
  actor: Actor
  input: unknown
}): Promise<{ roundId: string | null }> {
  const { key, practiceId, after } = parse(input, raw)
  return command({ accountId: actor.id, key, verb: 'deal-card', input: { practiceId, after } }, async (w) => {
    const script = await lockOwnScript(w, practiceId, actor.id)
    if (after) {
      const closed = await closeRound(w, script, after, actor.id)
      if (!closed) return { roundId: script.open?.id ?? null }
      script.tellAll()
      if (closed.number === closed.of) return { roundId: null }
    } else if (script.open) return { roundId: script.open.id }
    script.tellAll()
    return { roundId: await dealRound(w, script) }
  })
}

/** Null when it was closed before. */
async function closeRound({ tx, now }: Work, { practice, rounds }: OwnScript, id: string, accountId: string) {
  const round = rounds.find((one) => one.id === id)
  if (!round) throw new DomainError('not-found', 'no-card')
  if (round.state === 'closed') return null
  const looking = round.pickedAt !== null && +now < +round.pickedAt + durations.scriptLook
  if (round.readerId !== accountId && looking) throw new DomainError('conflict', 'still-looking')
  const closed = await tx.scriptRound.updateMany({
    where: { id, practiceId: practice.id, state: 'picked' },
    data: { state: 'closed', endedAt: now },
  })
  if (closed.count === 0) throw new DomainError('conflict', 'card-not-read')
  return round
}
