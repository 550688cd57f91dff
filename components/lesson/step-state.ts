import type { SignCard, Step } from '@/lib/content/steps'
import type { Moved, StepEvent } from './moved'
import { moveProduce, produceStart, type ProduceState } from './produce-state'
import { moveRecognise, recogniseStart, type RecogniseState } from './recognise-state'
import { moveSpell, spellStart, type SpellState } from './spell-state'
import { moveWatch, watchStart, type WatchState } from './watch-state'

type StepOf<Kind extends Step['kind']> = Extract<Step, { kind: Kind }>

/** A step together with where the learner stands in it. */
export type StepNow =
  | { kind: 'watch'; step: StepOf<'watch'>; state: WatchState }
  | { kind: 'recognise'; step: StepOf<'recognise'>; state: RecogniseState }
  | { kind: 'produce'; step: StepOf<'produce'>; state: ProduceState }
  | { kind: 'spell'; step: StepOf<'spell'>; state: SpellState }

/** How a step begins. */
export function beginStep(step: Step): StepNow {
  switch (step.kind) {
    case 'watch':
      return { kind: 'watch', step, state: watchStart }
    case 'recognise':
      return { kind: 'recognise', step, state: recogniseStart }
    case 'produce':
      return { kind: 'produce', step, state: produceStart }
    case 'spell':
      return { kind: 'spell', step, state: spellStart }
  }
}

/**
 * What a press does in a step.
 * @param ms since the sign was asked for
 * @param signs the cards of its signs, by id
 */
export function moveStep(
  now: StepNow,
  event: StepEvent,
  { ms, signs }: { ms: number; signs: Record<string, SignCard> },
): Moved<StepNow> {
  switch (now.kind) {
    case 'watch': {
      const { sign } = now.step
      const { state, ...rest } = moveWatch(now.state, event, { sign, ms, clipMs: signs[sign]?.clipMs ?? 0 })
      return { state: { ...now, state }, ...rest }
    }
    case 'recognise': {
      const { state, ...rest } = moveRecognise(now.state, event, { sign: now.step.sign, ms })
      return { state: { ...now, state }, ...rest }
    }
    case 'produce': {
      const { state, ...rest } = moveProduce(now.state, event, { sign: now.step.sign, ms })
      return { state: { ...now, state }, ...rest }
    }
    case 'spell': {
      const { state, ...rest } = moveSpell(now.state, event, { signs: now.step.signs, ms })
      return { state: { ...now, state }, ...rest }
    }
  }
}
