import fc from 'fast-check'
import { dropIn } from './deeds/drop-in'
import { line } from './deeds/line'
import { offers } from './deeds/offers'
import { practice, wrongAfterwards } from './deeds/practice'
import { presence } from './deeds/presence'
import { server } from './deeds/server'
import type { Plan } from './deeds/press'
import { freshMemory, type Memory } from './memory'
import { stepsOf, type Plans } from './steps'
import { tally, type Tally } from './take-step'
import { openWorld, type World } from './world'

/** How often each thing is chosen, where it is not as usual. */
export type Weights = Record<string, number>

const usual: Weights = {
  ...{ join: 8, accept: 14, dutyOn: 6, bothEnter: 8, later: 8, sweep: 6, back: 6, livekitComes: 6 },
  ...{
    ready: 5,
    goneWhileAsked: 4,
    next: 4,
    show: 10,
    takenUnseen: 6,
    decline: 3,
    pick: 3,
    again: 3,
    leavePractice: 3,
    verdict: 3,
    enter: 3,
    peersMeet: 6,
    askDropIn: 30,
    letIn: 30,
  },
  ...{ withdrawDropIn: 1, keepOut: 1, dutyOff: 1, dutyBreak: 1, notNow: 1, message: 1, wrongAfterwards: 1 },
  ...{ absence: 1, lookAgain: 1, check: 1, livekitGoes: 1 },
}
const longest = 160
const shrinkMs = 60_000

type Walk = { steps: number; seed: number; weights: Weights; name: string }

/**
 * Walks through the real verbs in random order, again and again from a fresh start, checking every promise after each
 * step.
 * @param steps how many in all: a step is one thing done, and those done at once are checked together
 * @param seed of the first stretch; each further one has the next number, which is what repeats it
 * @param name of the world, for the command that repeats a stretch
 * @throws Error with the promise broken, the shortest path found to it, and the command that repeats it
 */
export async function walk({ steps, seed, weights, name }: Walk): Promise<{ taken: number; tally: Tally }> {
  const world = await openWorld()
  const commands = fc.commands(everything(world, weights), { maxCommands: longest, size: 'max' })
  let taken = 0
  try {
    for (let stretch = seed; taken < steps; stretch++)
      taken += await walkStretch(world, commands, stretch, name)
  } finally {
    await world.close()
  }
  return { taken, tally }
}

function everything(world: World, weights: Weights) {
  const weighed = (plans: Record<string, Plan>): Plans =>
    Object.fromEntries(
      Object.entries(plans).map(([name, plan]) => [
        name,
        { plan, weight: weights[name] ?? usual[name] ?? 2 },
      ]),
    )
  const people = { ...line, ...offers, ...practice, ...dropIn, wrongAfterwards, ...presence(world) }
  const { sweep, lookAgain, check, ...time } = server(world)
  return stepsOf(
    weighed({ ...people, sweep: sweep!, lookAgain: lookAgain!, check: check!, ...time }),
    weighed({ ...people, sweep: sweep!, lookAgain: lookAgain!, check: check! }),
  )
}

type Commands = fc.Arbitrary<Iterable<fc.AsyncCommand<Memory, World>>>

async function walkStretch(world: World, commands: Commands, seed: number, name: string): Promise<number> {
  let taken = 0
  let failedAt: number | null = null
  let shortest: string[] = []
  const property = fc.asyncProperty(commands, async (path) => {
    // A shorter path is looked for only so long.
    if (failedAt !== null && Date.now() - failedAt > shrinkMs) return
    await world.reset()
    const memory = freshMemory(await world.look())
    try {
      await fc.asyncModelRun(() => ({ model: memory, real: world }), path)
    } catch (error) {
      failedAt ??= Date.now()
      shortest = memory.path
      throw error
    } finally {
      taken += memory.done
    }
  })
  const result = await fc.check(property, {
    seed,
    numRuns: 1,
    unbiased: true,
    endOnFailure: Boolean(process.env.MODEL_FIRST_FAILURE),
  })
  if (!result.failed) return taken
  const error = result.errorInstance
  throw new Error(
    [
      error instanceof Error ? error.message : String(error),
      `by this path${result.numShrinks ? ', the shortest found' : ''}:`,
      ...shortest.map((one) => `  ${one}`),
      `Again: npm run model -- --world=${name} --seed=${seed} --steps=1`,
    ].join('\n'),
  )
}
