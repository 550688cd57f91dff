import { useTranslations } from 'next-intl'
import { SignTile, type SignState } from '../signs/sign-tile'
import type { RecogniseState } from './recognise-state'

type Props = {
  choices: { id: string; gloss: string }[]
  state: RecogniseState
  right: string
  onChoose: (id: string) => void
}

/** The possible answers as big tiles; once one is chosen they stay, and show what was right. */
export function Answers({ choices, state, right, onChoose }: Props) {
  const t = useTranslations('lesson')
  const asking = state.phase === 'asking'
  return (
    <ul
      aria-label={t('recognise.choices')}
      className="grid max-w-80 grid-cols-2 gap-3 *:grid max-wide:max-w-none max-wide:auto-cols-fr max-wide:grid-flow-col max-wide:grid-cols-none low:grid-flow-row low:grid-cols-2"
    >
      {choices.map(({ id, gloss }, index) => (
        <li key={id}>
          <SignTile
            gloss={gloss}
            size="large"
            state={stateOf(id, state, right)}
            keyHint={asking ? String(index + 1) : undefined}
            onPress={asking ? () => onChoose(id) : undefined}
          />
        </li>
      ))}
    </ul>
  )
}

function stateOf(id: string, state: RecogniseState, right: string): SignState {
  if (state.phase === 'asking') return 'to-come'
  if (id === right) return 'known'
  return state.phase === 'missed' && id === state.chosen ? 'wrong' : 'to-come'
}
