import type { Outcome } from '../memory'
import { alone, type Promised, type Step } from './promised'

export const oneEffect: Promised = {
  promise: 'I6',
  words: 'one key has one effect, and a retry gets the same answer',
  broken: (step) => [...step.outcomes.flatMap((outcome) => sentAgain(step, outcome)), ...sentTwice(step)],
}

/** A press that had its answer in an earlier step. */
function sentAgain(step: Step, outcome: Outcome): string[] {
  const { deed } = outcome
  const earlier = step.memory.presses.find(
    (one) => one.answer !== null && one.deed.key === deed.key && one.deed.by === deed.by,
  )
  if (deed.key === null || !earlier || outcome.kind === 'broke') return []
  if (earlier.deed.verb !== deed.verb)
    return outcome.kind === 'refused'
      ? []
      : [`${deed.name} with the key of ${earlier.deed.name} was not refused`]
  const answer = outcome.kind === 'done' ? JSON.stringify(outcome.answer) : `refused: ${outcome.reason}`
  if (answer !== earlier.answer) return [`${deed.name} was answered ${earlier.answer}, and again: ${answer}`]
  return alone(step) ? changes(step).map((what) => `${deed.name}, sent again, changed ${what}`) : []
}

/** The same press at the same time. */
function sentTwice({ outcomes }: Step): string[] {
  const done = outcomes.flatMap((one) =>
    one.kind === 'done' && one.deed.key
      ? [
          {
            name: one.deed.name,
            press: `${one.deed.by?.id} ${one.deed.key}`,
            answer: JSON.stringify(one.answer),
          },
        ]
      : [],
  )
  return done
    .filter((one) => done.some((other) => other.press === one.press && other.answer !== one.answer))
    .map((one) => `${one.name}, sent twice at once, was answered ${one.answer} and otherwise, too`)
}

/** What differs between two looks, time aside. */
function changes({ before, after }: Step): string[] {
  const names = Object.keys(after) as (keyof typeof after)[]
  return names.filter(
    (name) => name !== 'now' && JSON.stringify(before[name]) !== JSON.stringify(after[name]),
  )
}
