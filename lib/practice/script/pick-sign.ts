import { z } from 'zod'
import type { Actor } from '@/lib/accounts/actor'
import { DomainError } from '@/lib/errors'
import { command } from '@/lib/infra/command'
import { parse } from '@/lib/infra/parse'
import { refold } from '@/lib/learning/refold'
import { lockOwnScript } from './own-script'

const input = z.object({ key: z.uuid(), practiceId: z.uuid(), roundId: z.uuid(), sign: z.string().max(100) })

/** The step that attempts of a script are stored under: no step of a course has it. */
const stepSlug = 'peer-read'

/**
 * What the reader takes the sign for. Both see the truth from now on, and it counts as a try of the reader's, like a
 * recognise step.
 * @throws DomainError `not-found` (practice, sign), `forbidden` (the other one reads), `conflict` (ended, not signed yet, picked already)
 */
export async function pickSign({
  actor,
  input: raw,
}: {
  actor: Actor
  input: unknown
}): Promise<{ right: boolean }> {
  const { key, practiceId, roundId, sign } = parse(input, raw)
  const press = { accountId: actor.id, key, verb: 'pick-sign', input: { practiceId, roundId, sign } }
  return command(press, async (w) => {
    const { tx, now } = w
    const { rounds, sides, tellAll } = await lockOwnScript(w, practiceId, actor.id)
    const round = rounds.find((one) => one.id === roundId)
    if (!round) throw new DomainError('conflict', 'card-gone')
    if (round.readerId !== actor.id) throw new DomainError('forbidden', 'not-the-reader')
    if (!round.choices.includes(sign)) throw new DomainError('not-found', 'no-sign')
    const right = sign === round.signId
    const picked = await tx.scriptRound.updateMany({
      where: { id: roundId, practiceId, readerId: actor.id, state: 'signed' },
      data: { state: 'picked', picked: sign, right, pickedAt: now },
    })
    if (picked.count === 0 || !round.signedAt) throw new DomainError('conflict', 'card-gone')
    await tx.attempt.create({
      data: {
        accountId: actor.id,
        segmentId: sides.find((side) => side.accountId === actor.id)!.segmentId,
        ...{ stepSlug, signId: round.signId, replays: 0, createdAt: now },
        outcome: right ? 'right' : 'wrong',
        chosen: right ? null : sign,
        ms: +now - +round.signedAt,
        track: 'understand',
      },
    })
    await refold(w, { accountId: actor.id, signId: round.signId, track: 'understand' })
    tellAll()
    return { right }
  })
}
