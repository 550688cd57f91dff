import { Check, X } from 'lucide-react'
import { PaneLabel, Split, Whole } from '../stage/split'
import { StageLabel } from '../stage/stage-label'
import { together } from '../stage/together'
import { Button } from '../ui/button'
import { Answers } from './answers'
import { ModelClip } from './model-clip'
import type { StepContext, StepParts } from './parts'
import type { StepNow } from './step-state'
import { glossOf, stepTitle } from './step-title'

/** Which sign is this? The clip alone and its name hidden; after a wrong answer, both signs side by side. */
export function recogniseParts(
  { step, state }: Extract<StepNow, { kind: 'recognise' }>,
  { signs, clip, other, t, act, leaving }: StepContext,
): StepParts {
  const { key, values } = stepTitle(step, signs)
  const gloss = glossOf(signs, step.sign)
  const card = signs[step.sign]
  const choose = (chosen: string) => {
    act({ do: 'choose', sign: chosen })
    if (chosen !== step.sign) clip.restart()
  }
  const answers = (
    <Answers
      choices={step.choices.map((id) => ({ id, gloss: glossOf(signs, id) }))}
      state={state}
      right={step.sign}
      onChoose={choose}
    />
  )
  const common = { below: answers, clip }
  switch (state.phase) {
    case 'asking':
      return {
        ...common,
        label: <StageLabel>{t('recognise.label')}</StageLabel>,
        stage: (
          <Whole>
            <ModelClip card={card} clip={clip} hidden />
          </Whole>
        ),
        title: t(key, values),
        hint: t('recognise.hint'),
        actions: (
          <Button variant="quiet" keyHint="S" onClick={() => act({ do: 'show' })}>
            {t('showMe')}
          </Button>
        ),
        keys: {
          s: () => act({ do: 'show' }),
          ...Object.fromEntries(step.choices.map((sign, index) => [String(index + 1), () => choose(sign)])),
        },
        sign: null,
      }
    case 'missed': {
      const chosen = state.chosen === null ? null : glossOf(signs, state.chosen)
      const model = <ModelClip card={card} clip={clip} />
      return {
        ...common,
        clip: chosen === null ? clip : together(clip, other),
        label: <StageLabel>{gloss}</StageLabel>,
        stage:
          state.chosen === null ? (
            <Whole>{model}</Whole>
          ) : (
            <Split>
              {model}
              <>
                <ModelClip card={signs[state.chosen]} clip={other} />
                <PaneLabel>
                  <StageLabel>
                    <X
                      aria-hidden="true"
                      strokeWidth={3}
                      className="-mt-0.5 mr-1.5 inline size-4 text-stage-live"
                    />
                    {t('yours', { sign: chosen! })}
                  </StageLabel>
                </PaneLabel>
              </>
            </Split>
          ),
        title: t('recognise.missed', { sign: gloss }),
        hint: chosen === null ? (card?.hint ?? '') : t('recognise.compare', { chosen }),
        actions: (
          <Button keyHint="↵" shortcut="Enter" onClick={() => act({ do: 'retry' })}>
            {t('recognise.retry')}
          </Button>
        ),
        keys: { Enter: () => act({ do: 'retry' }) },
        sign: step.sign,
      }
    }
    case 'right':
      return {
        ...common,
        label: (
          <StageLabel>
            <Check
              aria-hidden="true"
              strokeWidth={3}
              className="-mt-0.5 mr-1.5 inline size-4.5 text-stage-good"
            />
            {gloss}
          </StageLabel>
        ),
        stage: (
          <Whole>
            <ModelClip card={card} clip={clip} />
          </Whole>
        ),
        title: t('recognise.right', { sign: gloss }),
        hint: card?.hint ?? '',
        actions: (
          <Button keyHint="↵" shortcut="Enter" busy={leaving} onClick={() => act({ do: 'goOn' })}>
            {t('goOn')}
          </Button>
        ),
        keys: { Enter: () => act({ do: 'goOn' }) },
        sign: step.sign,
      }
  }
}
