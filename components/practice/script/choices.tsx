'use client'
import { useTranslations } from 'next-intl'
import { SignTile } from '../../signs/sign-tile'
import { useKeys } from '../../stage/use-keys'
import { usePreference } from '../../stage/use-preference'

type Props = {
  choices: { sign: string; gloss: string }[]
  busy: boolean
  onPick: (sign: string) => void
}

/** What it may have been, as big tiles, and by the keys 1 to 4. */
export function Choices({ choices, busy, onPick }: Props) {
  const t = useTranslations('script.read')
  const [keysOn] = usePreference('keys')
  const keys = choices.map(({ sign }, index) => [String(index + 1), () => onPick(sign)] as const)
  useKeys(Object.fromEntries(keys), keysOn && !busy)
  return (
    <ul
      aria-label={t('choices')}
      className="grid max-w-80 grid-cols-2 gap-3 *:grid max-wide:max-w-none max-wide:grid-cols-4 low:grid-cols-2"
    >
      {choices.map(({ sign, gloss }, index) => (
        <li key={sign}>
          <SignTile
            gloss={gloss}
            size="large"
            state="to-come"
            disabled={busy}
            keyHint={String(index + 1)}
            onPress={() => onPick(sign)}
          />
        </li>
      ))}
    </ul>
  )
}
