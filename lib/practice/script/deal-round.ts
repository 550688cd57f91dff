import { randomInt } from 'node:crypto'
import type { Work } from '@/lib/infra/command'
import { cardsInRun, chooseCard, chooseLookAlikes, chooseSigner } from './choose-card'
import type { OwnScript } from './own-script'

const chance = () => randomInt(2 ** 32) / 2 ** 32

/**
 * Deals the next card of the run, or the first of a new one, in the caller's transaction. The caller holds the locks
 * of both peers, and no card is open.
 * @returns null when there is nothing to sign or nobody who could
 */
export async function dealRound({ tx, now }: Work, script: OwnScript): Promise<string | null> {
  const { practice, sides, rounds } = script
  const latest = rounds.at(-1)
  const over = latest !== undefined && latest.number >= latest.of
  const run = latest ? latest.run + (over ? 1 : 0) : 1
  const inRun = rounds.filter((round) => round.run === run)
  const who = chooseSigner(sides, latest?.signerId ?? null)
  if (!who || practice.signs.length === 0) return null

  const before = rounds.filter((round) => round.run < run)
  const signId = chooseCard(practice.signs, sides, { run: inRun, before }, chance)
  const signs = await tx.sign.findMany({
    where: { language: who.signer.language },
    select: { id: true, lookAlikes: true },
  })
  const lookAlikes = new Map(signs.map((sign) => [sign.id, sign.lookAlikes]))
  const others = [...practice.signs, ...signs.map((sign) => sign.id)]
  const round = await tx.scriptRound.create({
    data: {
      ...{ practiceId: practice.id, run, signId },
      number: inRun.length + 1,
      of: inRun[0]?.of ?? cardsInRun(practice.signs.length),
      signerId: who.signer.accountId,
      readerId: who.reader.accountId,
      choices: chooseLookAlikes(signId, lookAlikes, others, chance),
      dealtAt: now,
    },
  })
  return round.id
}
