import { SignRow } from '../signs/sign-row'
import { StageLabel } from '../stage/stage-label'
import { Button } from '../ui/button'
import { AgainOrGotIt } from './again-or-got-it'
import { BesideSelf } from './beside-self'
import { BigSign } from './big-sign'
import { ModelClip } from './model-clip'
import type { StepContext, StepParts } from './parts'
import type { StepNow } from './step-state'
import { glossOf, stepTitle } from './step-title'

/** A word, sign by sign: the models stay hidden unless asked for. */
export function spellParts(
  { step, state }: Extract<StepNow, { kind: 'spell' }>,
  { signs, clip, self, t, act, leaving }: StepContext,
): StepParts {
  const { key, values } = stepTitle(step, signs)
  const glosses = step.signs.map((id) => glossOf(signs, id))
  const sign = step.signs[state.at]
  const word = (
    <SignRow
      label={t('spell.word')}
      signs={step.signs.map((id, index) => ({
        id: `${index} ${id}`,
        gloss: glosses[index]!,
        state: index < state.at ? 'known' : index === state.at ? 'now' : 'to-come',
      }))}
    />
  )
  const wordPicture = (
    <BesideSelf self={self}>
      <BigSign glosses={glosses} at={state.at} />
    </BesideSelf>
  )
  if (sign === undefined) {
    return {
      label: <StageLabel tone="good">{step.word}</StageLabel>,
      stage: wordPicture,
      title: t('spell.done', { word: step.word }),
      hint: t('spell.doneHint', { count: step.signs.length }),
      below: word,
      actions: (
        <Button keyHint="↵" shortcut="Enter" busy={leaving} onClick={() => act({ do: 'goOn' })}>
          {t('goOn')}
        </Button>
      ),
      keys: { Enter: () => act({ do: 'goOn' }) },
      sign: null,
      clip: null,
    }
  }
  return {
    label: <StageLabel>{t('spell.label', { at: state.at + 1, count: step.signs.length })}</StageLabel>,
    stage: state.shown ? (
      <BesideSelf self={self}>
        <ModelClip card={signs[sign]} clip={clip} />
      </BesideSelf>
    ) : (
      wordPicture
    ),
    title: t(key, values),
    hint: state.shown ? (signs[sign]?.hint ?? '') : t('spell.hint', { sign: glossOf(signs, sign) }),
    below: word,
    actions: (
      <>
        {!state.shown && (
          <Button variant="quiet" keyHint="S" onClick={() => act({ do: 'show' })}>
            {t('showMe')}
          </Button>
        )}
        <AgainOrGotIt busy={leaving} act={act} />
      </>
    ),
    keys: { s: () => act({ do: 'show' }), a: () => act({ do: 'again' }), Enter: () => act({ do: 'gotIt' }) },
    sign,
    clip: state.shown ? clip : null,
  }
}
