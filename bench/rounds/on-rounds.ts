import { comeBack } from '@/lib/rounds/come-back'
import { hop } from '@/lib/rounds/hop'
import type { WallCard } from '@/lib/rounds/messages'
import { readWall } from '@/lib/rounds/read-wall'
import { assume } from './assumptions'
import { lookAtTries, sayLater } from './look-at-tries'
import type { Pupil } from './pupil'
import type { Shift } from './shift'

/**
 * On rounds: to whoever the wall puts first of those ready. Their tries are looked at where they show some; who shows none,
 * or struggles, is visited. What went wrong becomes an exercise, and on to the next.
 */
export async function teachOnRounds(shift: Shift): Promise<void> {
  await shift.pass(assume.chooses, 'between')
  if (shift.pupils.some(({ shows }) => shows)) await sayLater(shift)
  const next = await firstReady(shift)
  if (!next) return
  const { pupil, card } = next
  if (card.tries > 0) {
    const { wrong, struggles } = await lookAtTries(shift, pupil)
    if (struggles.length > 0 && card.hop === 'open') await visit(shift, pupil, struggles, wrong)
    else await shift.sendOff(pupil, [...wrong, ...struggles])
  } else await visit(shift, pupil, pupil.due, [])
}

/** @param besides what goes into the exercise as well */
async function visit(shift: Shift, pupil: Pupil, signs: string[], besides: string[]): Promise<void> {
  // Nobody drills while somebody is with them.
  pupil.films = []
  await shift.standReady(pupil)
  const gone = await shift.house.press(shift.trainer, hop, { learnerId: pupil.person.id, leaving: null })
  if (!gone || !(await shift.meet(gone.practiceId, pupil))) return shift.goOnDrilling(pupil)
  const { practiceId } = gone
  await shift.lookAtSigns(practiceId, pupil, signs)
  const wrong = pupil.due.filter((sign) => signs.includes(sign) || besides.includes(sign))
  const pick = wrong.length > 0 ? { signs: wrong } : null
  await shift.house.press(shift.trainer, comeBack, {
    practiceId,
    exercise: { pick, note: null, dueOn: null },
  })
  if (pick) await shift.startExercise(pupil, wrong)
  else if (pupil.due.length === 0) await shift.goHome(pupil)
  else shift.goOnDrilling(pupil)
}

type Ready = { pupil: Pupil; card: WallCard }

/**
 * Nobody at an exercise is disturbed: the desk says who has done theirs. Who shows their tries and has none yet is at it,
 * and is visited only when nobody else has anything to look at.
 */
async function firstReady({ trainer, pupils }: Shift): Promise<Ready | undefined> {
  const { cards } = await readWall({ actor: trainer })
  const ready = new Map(pupils.filter(({ exercise }) => !exercise).map((one) => [one.person.id, one]))
  const there = cards.flatMap((card): Ready[] => {
    const pupil = ready.get(card.learner.id)
    return pupil ? [{ pupil, card }] : []
  })
  return (
    there.find(({ pupil, card }) => card.tries > 0 || (card.hop === 'open' && !pupil.shows)) ??
    there.find(({ card }) => card.hop === 'open')
  )
}
