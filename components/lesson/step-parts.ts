import type { StepContext, StepParts } from './parts'
import { produceParts } from './produce-parts'
import { recogniseParts } from './recognise-parts'
import { spellParts } from './spell-parts'
import type { StepNow } from './step-state'
import { watchParts } from './watch-parts'

/** What is in the slots of the screen while a step stands as it does. */
export function stepParts(now: StepNow, context: StepContext): StepParts {
  switch (now.kind) {
    case 'watch':
      return watchParts(now, context)
    case 'recognise':
      return recogniseParts(now, context)
    case 'produce':
      return produceParts(now, context)
    case 'spell':
      return spellParts(now, context)
  }
}
