import { StageLabel } from '../stage/stage-label'
import { AgainOrGotIt } from './again-or-got-it'
import { BesideSelf } from './beside-self'
import { ModelClip } from './model-clip'
import type { StepContext, StepParts } from './parts'
import type { StepNow } from './step-state'
import { glossOf, stepTitle } from './step-title'

/** Watch the model and copy it: model and own picture, side by side. */
export function watchParts(
  { step }: Extract<StepNow, { kind: 'watch' }>,
  { signs, clip, self, t, act, leaving }: StepContext,
): StepParts {
  const { key, values } = stepTitle(step, signs)
  const card = signs[step.sign]
  const again = () => {
    act({ do: 'again' })
    clip.restart()
  }
  return {
    label: <StageLabel>{glossOf(signs, step.sign)}</StageLabel>,
    stage: (
      <BesideSelf self={self}>
        <ModelClip card={card} clip={clip} />
      </BesideSelf>
    ),
    title: t(key, values),
    hint: card?.hint ?? '',
    actions: <AgainOrGotIt busy={leaving} act={(event) => (event.do === 'again' ? again() : act(event))} />,
    keys: { a: again, Enter: () => act({ do: 'gotIt' }) },
    sign: step.sign,
    clip,
  }
}
