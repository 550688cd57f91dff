import { db } from '@/lib/infra/db'
import { declineOffer } from '@/lib/matching/decline-offer'
import { judgeTry } from '@/lib/tries/judge-try'
import { readToJudge } from '@/lib/tries/read-to-judge'
import { assume } from './assumptions'
import type { Pupil } from './pupil'
import type { Shift } from './shift'

/** How often "again" on one sign means that its learner struggles. */
const often = 2

/**
 * Looks at the tries a learner shows now, one after the other, and judges each.
 * @returns what went wrong, those apart that did so before
 */
export async function lookAtTries(
  shift: Shift,
  pupil: Pupil,
): Promise<{ wrong: string[]; struggles: string[] }> {
  const { house, trainer } = shift
  const shown = await readToJudge({ actor: trainer, input: { learner: pupil.person.id } })
  const [wrong, struggles]: string[][] = [[], []]
  for (const { id, sign } of shown.tries) {
    await shift.pass(assume.watches + assume.judges, 'watching')
    const left = pupil.wrong.get(sign)!
    const said = { tryId: id, grade: left > 0 ? 'again' : 'good', off: [] }
    if (!(await house.press(trainer, judgeTry, said)))
      throw new Error(`A verdict was refused: ${JSON.stringify(house.refused)}`)
    pupil.verdicts++
    shift.tries++
    pupil.unseen.delete(sign)
    if (left === 0) {
      pupil.due = pupil.due.filter((one) => one !== sign)
      continue
    }
    pupil.wrong.set(sign, left - 1)
    const times = (pupil.again.get(sign) ?? 0) + 1
    pupil.again.set(sign, times)
    ;(times < often ? wrong : struggles)!.push(sign)
    await shift.pass(assume.says, 'watching')
  }
  return { wrong: wrong!, struggles: struggles! }
}

/** Who is just being asked for somebody in line says "Later": tries come first. */
export async function sayLater(shift: Shift): Promise<void> {
  const { house, trainer } = shift
  const side = await db().offerSide.findFirst({ where: { accountId: trainer.id, endedAt: null } })
  if (!side) return
  await shift.pass(assume.judges, 'between')
  await house.press(trainer, declineOffer, { offerId: side.offerId })
}
