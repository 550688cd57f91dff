import { SignTile, type SignState } from './sign-tile'

export type TileSign = { id: string; gloss: string; state: SignState; missed?: number }

type Props = {
  signs: TileSign[]
  /** Names the list */
  label: string
  size?: 'small' | 'base'
  onPress?: (id: string) => void
}

/** Sign tiles in teaching order, wrapping. */
export function SignRow({ signs, label, size, onPress }: Props) {
  return (
    <ul
      aria-label={label}
      className={size === 'small' ? 'flex flex-wrap gap-1.5' : 'flex flex-wrap gap-2.5 low:gap-1.5'}
    >
      {signs.map(({ id, gloss, state, missed }) => (
        <li key={id}>
          <SignTile
            gloss={gloss}
            state={state}
            missed={missed}
            size={size}
            onPress={onPress && (() => onPress(id))}
          />
        </li>
      ))}
    </ul>
  )
}
