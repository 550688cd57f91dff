import { StageLabel } from '../stage/stage-label'
import { Button } from '../ui/button'
import { AgainOrGotIt } from './again-or-got-it'
import { BesideSelf } from './beside-self'
import { BigSign } from './big-sign'
import { ModelClip } from './model-clip'
import type { StepContext, StepParts } from './parts'
import type { StepNow } from './step-state'
import { glossOf, stepTitle } from './step-title'

/** Sign it from memory; then the model appears beside one's own picture. */
export function produceParts(
  { step, state }: Extract<StepNow, { kind: 'produce' }>,
  { signs, clip, self, t, act, leaving }: StepContext,
): StepParts {
  const { key, values } = stepTitle(step, signs)
  const card = signs[step.sign]
  const gloss = glossOf(signs, step.sign)
  if (state.phase === 'sign') {
    return {
      label: <StageLabel>{t('produce.label')}</StageLabel>,
      stage: (
        <BesideSelf self={self}>
          <BigSign glosses={[gloss]} />
        </BesideSelf>
      ),
      title: t(key, values),
      hint: t('produce.hint'),
      actions: (
        <>
          <Button variant="quiet" keyHint="S" onClick={() => act({ do: 'show' })}>
            {t('showMe')}
          </Button>
          <Button keyHint="↵" shortcut="Enter" onClick={() => act({ do: 'signed' })}>
            {t('produce.signed')}
          </Button>
        </>
      ),
      keys: { s: () => act({ do: 'show' }), Enter: () => act({ do: 'signed' }) },
      sign: step.sign,
      clip: null,
    }
  }
  return {
    label: <StageLabel>{gloss}</StageLabel>,
    stage: (
      <BesideSelf self={self}>
        <ModelClip card={card} clip={clip} />
      </BesideSelf>
    ),
    title: t('produce.compare'),
    hint: card?.hint ?? '',
    actions: <AgainOrGotIt busy={leaving} act={act} />,
    keys: { a: () => act({ do: 'again' }), Enter: () => act({ do: 'gotIt' }) },
    sign: step.sign,
    clip,
  }
}
