import { nameOf } from '../cast'
import type { Practice, Snapshot } from '../snapshot'
import { blockedIn, guestsOf, namesOf, pairOf, type Promised, type Step } from './promised'

export const asked: Promised = {
  promise: 'M9',
  words: 'a trainer is with two peers only by the yes of both, and is offered nobody while asking or inside',
  broken: (step) => [
    ...step.after.dropIns.flatMap((ask) => askFaults(step.after, ask)),
    ...twice(step.after),
    ...step.after.practices.flatMap((practice) => guestFaults(step, practice)),
  ],
}

const say = (wrong: boolean, words: string) => (wrong ? [words] : [])

function askFaults(seen: Snapshot, { state, trainerId, practiceId, yesBy }: Snapshot['dropIns'][number]) {
  const practice = seen.practices.find((one) => one.id === practiceId)!
  const pair = pairOf(practice).map((one) => one.accountId)
  const name = `${nameOf(trainerId)}’s ask to ${namesOf(pairOf(practice))}`
  const busy = [...seen.offers.flatMap((one) => one.sides), ...seen.practices.flatMap((one) => one.members)]
  return [
    ...say(state === 'open' && practice.state !== 'live', `${name} is open, they are ${practice.state}`),
    ...say(
      state === 'open' && busy.some((one) => one.accountId === trainerId && one.endedAt === null),
      `${name} is open, but ${nameOf(trainerId)} is offered or practises`,
    ),
    ...say(state === 'open' && seen.duties[trainerId] !== 'on', `${name} is open while off duty`),
    ...say(!yesBy.every((one) => pair.includes(one)), `${name} has a yes of somebody else`),
    ...say(state === 'accepted' && new Set(yesBy).size !== 2, `${name} was accepted by ${yesBy.length}`),
  ]
}

function twice({ dropIns }: Snapshot): string[] {
  const open = dropIns.filter((one) => one.state === 'open')
  const once = (ids: string[]) => new Set(ids).size === ids.length
  return [
    ...say(!once(open.map((one) => one.trainerId)), 'a trainer asks two pairs'),
    ...say(!once(open.map((one) => one.practiceId)), 'two trainers ask one pair'),
  ]
}

/** Who came in during this step was asked for, and not blocked by either before it. */
function guestFaults({ before, after }: Step, practice: Practice): string[] {
  const was = before.practices.find((one) => one.id === practice.id)
  const inside = (one: Practice | undefined) =>
    one ? guestsOf(one).filter((guest) => guest.endedAt === null) : []
  return inside(practice).flatMap(({ accountId }) => {
    const came = !inside(was).some((one) => one.accountId === accountId)
    const letIn = after.dropIns.some(
      (one) => one.practiceId === practice.id && one.trainerId === accountId && one.state === 'accepted',
    )
    const name = `${nameOf(accountId)} with ${namesOf(pairOf(practice))}`
    return [
      ...say(!letIn, `${name} was never let in`),
      ...say(
        came && pairOf(practice).some((one) => blockedIn(before, one.accountId, accountId)),
        `${name} were blocked`,
      ),
    ]
  })
}
