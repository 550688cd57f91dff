import type { DeskAction } from './keys'
import type { useDeskPresses } from './use-desk-presses'
import type { ModelHere } from './use-model'
import type { useText } from './use-text'
import type { Verdicts } from './use-verdicts'
import type { useRounds } from './wall/use-rounds'

type Parts = {
  presses: ReturnType<typeof useDeskPresses>
  rounds: ReturnType<typeof useRounds>
  model: ModelHere
  text: ReturnType<typeof useText>
  verdicts: Verdicts
  onAssign: () => void
  onWrapUp: () => void
}

/** Does what a key of the desk means, or a press that has a key. */
export function deskAct(
  action: DeskAction,
  { presses, rounds, model, text, verdicts, onAssign, onWrapUp }: Parts,
): void {
  switch (action.do) {
    case 'take':
      return void presses.answer('accept')
    case 'next':
      return void presses.next()
    case 'wall':
      return rounds.toggle()
    case 'back':
      return void rounds.back()
    case 'go':
      return rounds.goNumber(action.number)
    case 'give':
      return rounds.give()
    case 'tries':
      return rounds.judge()
    case 'assign':
      return onAssign()
    case 'wrapUp':
      return onWrapUp()
    case 'clip':
      return model.toggle()
    case 'lookBack':
      return model.look?.toggle()
    case 'text':
      return text.toggle()
    case 'grade':
    case 'off':
    case 'undo':
    case 'move':
      return verdicts.act(action)
  }
}
