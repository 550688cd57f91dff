import { expect } from 'vitest'
import { walk, type Weights } from './walk'

/** Steps of all walks together: 10,000 in `npm test`, 100,000 in `npm run model`, which sets these variables. */
const { MODEL_STEPS = '10000', MODEL_SEED } = process.env
const walks = 2

/** Verbs that every long walk must have got through, or its checks say nothing about them. */
const musts = [
  ...['joinQueue', 'leaveQueue', 'changeWant', 'imReady', 'queueAgain', 'acceptOffer', 'declineOffer'],
  ...['setDuty', 'pickTicket', 'nextLearner', 'answerAsk', 'leavePractice', 'giveVerdict', 'assign'],
  ...['somethingWrong', 'sweep', 'bothEnter', 'later', 'absence', 'livekitGoes', 'livekitComes'],
  ...['askDropIn', 'answerDropIn'],
]
const longEnough = 3_000

/**
 * Walks one world, prints its seed before and what was done after it.
 * @param name of the test file, for the command that repeats a walk
 * @param rare verbs that this world seldom gets through; another world must
 */
export async function walkAs(name: string, weights: Weights = {}, rare: string[] = []): Promise<void> {
  const seed = Number(MODEL_SEED ?? Date.now() % 1_000_000_000)
  const steps = Math.ceil(Number(MODEL_STEPS) / walks)
  console.log(`${name}: ${steps} steps from seed ${seed}`)
  const started = Date.now()
  const { taken, tally } = await walk({ steps, seed, weights, name })
  const counts = [...tally].map(([verb, { done, refused }]) => `${verb} ${done}+${refused}`).sort()
  console.log(
    `${name}: ${taken} steps in ${Math.round((Date.now() - started) / 1000)} s, done+refused: ${counts.join(', ')}`,
  )
  const never = musts.filter((verb) => !rare.includes(verb) && !tally.get(verb)?.done)
  if (taken >= longEnough) expect(never).toEqual([])
}
