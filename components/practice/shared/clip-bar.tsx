'use client'
import { Repeat, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useKeys } from '../../stage/use-keys'
import { usePreference } from '../../stage/use-preference'
import { BarButton, BarWords } from './bar-button'
import type { ClipPress, ClipState } from './clip-state'
import { moveKeys, Moves } from './moves'

type Props = { state: ClipState; press: (press: ClipPress) => void; children: ReactNode }

/** One button walks it: from here, to here, all again. */
export function partOf({ from, to }: ClipState): { now: 'none' | 'from' | 'to'; press: ClipPress } {
  if (to !== null) return { now: 'to', press: { do: 'whole' } }
  return from === null ? { now: 'none', press: { do: 'from' } } : { now: 'from', press: { do: 'to' } }
}

/** Who shows the model both look at, and all that moves it; each by a key, too. */
export function ClipBar({ state, press, children }: Props) {
  const t = useTranslations('shared')
  const [keysOn] = usePreference('keys')
  const part = partOf(state)
  const walk = () => press(part.press)
  const stop = () => press({ do: 'stop' })
  useKeys(keysOn ? { ...moveKeys({ state, press }), p: walk, x: stop } : {}, true)
  return (
    <div role="group" aria-label={t('bar')} className="flex flex-wrap justify-center gap-1 p-1">
      <BarWords>{children}</BarWords>
      <Moves state={state} press={press} />
      <BarButton of="p" name={t(`part.${part.now}`)} pressed={part.now !== 'none'} onClick={walk}>
        <span className="inline-flex items-center gap-0.5 text-tiny">
          {part.now === 'to' && <Repeat aria-hidden className="size-4" />}
          {part.now === 'from' ? 'A–' : 'A–B'}
        </span>
      </BarButton>
      <BarButton of="x" name={t('stop')} onClick={stop}>
        <X aria-hidden className="size-5" />
      </BarButton>
    </div>
  )
}
