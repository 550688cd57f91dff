import { comeBack } from '@/lib/rounds/come-back'
import { hop } from '@/lib/rounds/hop'
import { readWall } from '@/lib/rounds/read-wall'
import { assume } from './assumptions'
import type { Pupil } from './pupil'
import type { Shift } from './shift'

/** On rounds: to whoever the wall puts first of those ready; what went wrong becomes an exercise, and on to the next. */
export async function teachOnRounds(shift: Shift): Promise<void> {
  await shift.pass(assume.chooses, 'between')
  const pupil = await firstReady(shift)
  if (!pupil) return
  await shift.standReady(pupil)
  const gone = await shift.house.press(shift.trainer, hop, { learnerId: pupil.person.id, leaving: null })
  if (!gone) return
  const { practiceId } = gone
  if (!(await shift.meet(practiceId, pupil))) return
  await shift.lookAtSigns(practiceId, pupil)
  const pick = pupil.due.length > 0 ? { signs: pupil.due } : null
  await shift.house.press(shift.trainer, comeBack, {
    practiceId,
    exercise: { pick, note: null, dueOn: null },
  })
  if (pick) await shift.startExercise(pupil)
  else await shift.goHome(pupil)
}

/** Nobody at an exercise is disturbed: the desk says who has done theirs. */
async function firstReady({ trainer, pupils }: Shift): Promise<Pupil | undefined> {
  const { cards } = await readWall({ actor: trainer })
  const ready = new Map(pupils.filter(({ exercise }) => !exercise).map((one) => [one.person.id, one]))
  const card = cards.find(({ hop, learner }) => hop === 'open' && ready.has(learner.id))
  return card && ready.get(card.learner.id)
}
