import { answerDropIn } from '@/lib/matching/drop-in/answer-drop-in'
import { askDropIn } from '@/lib/matching/drop-in/ask-drop-in'
import { withdrawDropIn } from '@/lib/matching/drop-in/withdraw-drop-in'
import { setDuty } from '@/lib/matching/set-duty'
import { personOf, trainers } from '../cast'
import type { Snapshot } from '../snapshot'
import { chosen, press, willing, type Plan } from './press'

/** Who of the two has not said yes to which open ask, and everybody who ever was asked. */
function asked({ dropIns, practices }: Snapshot) {
  const all = dropIns.flatMap((ask) =>
    practices
      .filter((one) => one.id === ask.practiceId)
      .flatMap(({ members }) => members.map(({ accountId }) => ({ ask, accountId }))),
  )
  const able = all.filter(
    ({ ask, accountId }) =>
      ask.state === 'open' && accountId !== ask.trainerId && !ask.yesBy.includes(accountId),
  )
  return { able, all }
}

const answer =
  (yes: boolean): Plan =>
  ({ seen }, pick) => {
    const { able, all } = asked(seen)
    const one = willing(able, all, pick)
    return one ? press(answerDropIn, personOf(one.accountId), { dropInId: one.ask.id, yes }) : null
  }

/** A trainer asks two peers to be let in, and what the three can say about it. */
export const dropIn: Record<string, Plan> = {
  askDropIn: ({ seen }, pick) => {
    const live = seen.practices.filter(
      (one) => one.state === 'live' && one.members.every((member) => member.role === 'peer'),
    )
    const practice = chosen(live, pick >> 3)
    if (!practice) return null
    const { language } = personOf(practice.members[0]!.accountId)
    const able = trainers.filter((one) => one.language === language && !one.recording)
    const by = willing(able, trainers, pick)!
    // Whoever is off duty comes for them first.
    return seen.duties[by.id] === 'on'
      ? press(askDropIn, by, { practiceId: practice.id })
      : press(setDuty, by, { state: 'on' })
  },
  letIn: answer(true),
  keepOut: answer(false),
  withdrawDropIn: ({ seen }, pick) => {
    const open = seen.dropIns.filter((one) => one.state === 'open')
    const ask = willing(open, seen.dropIns, pick)
    const by = pick % 9 === 8 ? chosen(trainers, pick >> 3)! : ask && personOf(ask.trainerId)
    return ask && by ? press(withdrawDropIn, by, { dropInId: ask.id }) : null
  },
}
