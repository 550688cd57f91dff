import { db } from '@/lib/infra/db'
import { acceptOffer } from '@/lib/matching/accept-offer'
import { nextLearner } from '@/lib/matching/next-learner'
import { assume } from './assumptions'
import type { Shift } from './shift'

/** One learner at a time: the trainer stays, and stands by while the learner exercises, until every sign is good. */
export async function teachOneToOne(shift: Shift): Promise<void> {
  const offer = await db().offerSide.findFirst({
    where: { accountId: shift.trainer.id, endedAt: null },
    include: { offer: { include: { sides: true } } },
  })
  if (!offer) return shift.pass(1, 'between')
  await shift.pass(assume.takes, 'between')
  const { offerId } = offer
  const accepted = await shift.house.press(shift.trainer, acceptOffer, { offerId })
  if (!accepted?.practiceId) return
  const { practiceId } = accepted
  const learnerId = offer.offer.sides.find(({ role }) => role === 'learner')?.accountId
  const pupil = shift.pupils.find(({ person }) => person.id === learnerId)!
  if (!(await shift.meet(practiceId, pupil))) return
  await shift.lookAtSigns(practiceId, pupil)
  while (pupil.due.length > 0) {
    await shift.pass(shift.exerciseLength(pupil.due), 'standingBy')
    await shift.lookAtSigns(practiceId, pupil)
  }
  await shift.house.press(shift.trainer, nextLearner, { practiceId, pick: null, note: null })
  await shift.goHome(pupil)
}
