import { Check, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { classNames } from '../ui/class-names'
import { KeyCap } from '../ui/key-cap'

export type SignState = 'to-come' | 'now' | 'known' | 'wrong'

type Props = {
  gloss: string
  state: SignState
  /** How often it went wrong; shown as `2×` */
  missed?: number
  /** `tiny` 28 px for the wall, `small` 36 px for cards, `base` 56 px, `large` 84 px for answers */
  size?: 'tiny' | 'small' | 'base' | 'large'
  /** Makes it a button */
  onPress?: () => void
  disabled?: boolean
  keyHint?: string
}

const states = {
  'to-come': 'border-2 bg-card text-ink',
  now: 'border-2 border-ink bg-ink text-paper forced-colors:bg-[Highlight] forced-colors:text-[HighlightText] forced-color-adjust-none',
  known: 'border-2 border-green-tint bg-green-tint text-ink',
  wrong: 'border-2 border-coral bg-coral-tint text-ink',
}

const sizes = {
  tiny: 'h-7 min-w-7 rounded-[8px] px-1 text-small',
  small: 'h-9 min-w-9 rounded-[10px] px-1.5 text-base',
  base: 'h-14 min-w-14 phone:h-12 phone:min-w-12 low:px-1 low:text-large rounded-medium px-2 text-sign',
  large: 'h-21 min-w-21 phone:h-16 phone:min-w-0 low:h-13 rounded-large px-4 text-heading',
}

/** One sign, the same everywhere. Its state is told by colour, by a mark, and in words to who cannot see either. */
export function SignTile({ gloss, state, missed = 0, size = 'base', onPress, disabled, keyHint }: Props) {
  const t = useTranslations('signs')
  const look = classNames(
    'relative inline-flex shrink-0 items-center justify-center font-heavy transition-colors',
    states[state],
    sizes[size],
    state === 'to-come' &&
      (onPress ? 'border-edge not-disabled:hover:border-teal not-disabled:hover:bg-tint' : 'border-line'),
    state === 'wrong' && size === 'base' && 'pb-3',
    size === 'base' && (onPress ? 'low:h-11 low:min-w-11' : 'low:h-10 low:min-w-10'),
  )
  const inside = (
    <>
      <span>{gloss}</span>
      <Mark state={state} missed={missed} size={size} />
      {state !== 'to-come' && <span className="sr-only">, {t(state, { missed })}</span>}
      {keyHint && (
        <span className="absolute right-3 bottom-2 opacity-80">
          <KeyCap>{keyHint}</KeyCap>
        </span>
      )}
    </>
  )
  if (!onPress) return <span className={look}>{inside}</span>
  return (
    <button type="button" className={look} onClick={onPress} disabled={disabled} aria-keyshortcuts={keyHint}>
      {inside}
    </button>
  )
}

function Mark({
  state,
  missed,
  size,
}: {
  state: SignState
  missed: number
  size: NonNullable<Props['size']>
}) {
  const inline = size === 'tiny' || size === 'small'
  if (state === 'known') {
    const place = inline
      ? 'right-0 bottom-0 size-3'
      : 'right-1 bottom-1 size-4 low:right-0.5 low:bottom-0.5 low:size-3'
    return (
      <Check aria-hidden="true" strokeWidth={3.5} className={classNames('absolute text-green-ink', place)} />
    )
  }
  if (state !== 'wrong') return null
  if (missed < 1) {
    const place = inline ? 'right-0 bottom-0 size-3' : 'right-1 bottom-1 size-4'
    return <X aria-hidden="true" strokeWidth={3.5} className={classNames('absolute text-coral-ink', place)} />
  }
  const place = inline ? 'ml-1' : 'absolute inset-x-0 bottom-1 text-center'
  return (
    <span
      aria-hidden="true"
      className={classNames('text-tiny leading-none font-strong text-coral-ink', place)}
    >
      {missed}×
    </span>
  )
}
