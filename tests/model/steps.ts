import fc from 'fast-check'
import type { Plan } from './deeds/press'
import type { Deed, Memory } from './memory'
import { takeStep } from './take-step'
import type { World } from './world'

export type Plans = Record<string, { plan: Plan; weight: number }>
type Choice = { plan: Plan; pick: number }
type Command = fc.AsyncCommand<Memory, World>

/** A step of a walk: what it does is decided when its turn comes, from what is there then. */
class WalkStep implements Command {
  constructor(
    private readonly kind: string,
    private readonly decide: (memory: Memory) => Deed[],
    private readonly cutAfter: number | null = null,
  ) {}
  check(memory: Readonly<Memory>): boolean {
    return this.decide(memory).length > 0
  }
  async run(memory: Memory, world: World): Promise<void> {
    const deeds = this.decide(memory)
    memory.path.push(`${this.kind}${deeds.map((deed) => deed.name).join(' | ')}`)
    await takeStep(memory, world, deeds, this.cutAfter)
  }
  toString(): string {
    return this.kind
  }
}

const planned = (memory: Memory, choices: Choice[]): Deed[] =>
  choices.flatMap(({ plan, pick }) => plan(memory, pick) ?? [])

/** An earlier press, exactly as it was. */
function earlier(memory: Memory, pick: number): Deed[] {
  const one = memory.presses[pick % Math.max(memory.presses.length, 1)]
  return one ? [one.deed] : []
}

/** The key of a press that was answered, used for another one of the same person. */
function stolenKey(memory: Memory, { plan, pick }: Choice): Deed[] {
  const deed = plan(memory, pick)
  const other = memory.presses.find(
    (one) => one.answer !== null && one.deed.by === deed?.by && one.deed.verb !== deed?.verb,
  )
  if (!deed?.key || !other) return []
  return [{ ...deed, key: other.deed.key, run: () => deed.runWith(other.deed.key!) }]
}

/**
 * The kinds of steps, each as an arbitrary of fast-check.
 * @param plans what one person, or the server, does in a step
 * @param together those of them that can happen at the same time
 */
export function stepsOf(plans: Plans, together: Plans): fc.Arbitrary<Command>[] {
  const pick = fc.nat(0xffff)
  const choiceOf = (from: Plans) =>
    fc.record({
      plan: fc.oneof(
        ...Object.values(from).map(({ plan, weight }) => ({ weight, arbitrary: fc.constant(plan) })),
      ),
      pick,
    })
  const several = fc
    .tuple(fc.array(choiceOf(together), { minLength: 2, maxLength: 5 }), pick, fc.boolean())
    // Half of the time all choose by one number, so that they meet at the same offer or person.
    .map(([choices, one, meet]) => (meet ? choices.map(({ plan }) => ({ plan, pick: one })) : choices))
  const single = choiceOf(plans)
  return [
    fc.oneof(
      { weight: 60, arbitrary: single.map((one) => new WalkStep('', (memory) => planned(memory, [one]))) },
      {
        weight: 25,
        arbitrary: several.map((all) => new WalkStep('at once: ', (memory) => planned(memory, all))),
      },
      {
        weight: 5,
        arbitrary: choiceOf(together).map(
          (one) =>
            new WalkStep('twice at once: ', (memory) => {
              const deeds = planned(memory, [one])
              return [...deeds, ...deeds]
            }),
        ),
      },
      { weight: 6, arbitrary: pick.map((one) => new WalkStep('again: ', (memory) => earlier(memory, one))) },
      {
        weight: 2,
        arbitrary: single.map((one) => new WalkStep('with a used key: ', (memory) => stolenKey(memory, one))),
      },
      {
        weight: 2,
        arbitrary: fc
          .tuple(several, fc.nat(25))
          .map(([all, ms]) => new WalkStep(`cut after ${ms} ms: `, (memory) => planned(memory, all), ms)),
      },
    ),
  ]
}
