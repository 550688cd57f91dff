'use client'
import { Bookmark, Eraser, Undo2, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useKeys } from '../../stage/use-keys'
import { usePreference } from '../../stage/use-preference'
import { BarButton, BarWords } from '../shared/bar-button'
import type { ClipState } from '../shared/clip-state'
import { moveKeys, Moves } from '../shared/moves'
import type { LookBack } from './use-rewind'

type Props = {
  look: LookBack
  state: ClipState
  inked: boolean
  /** Who looks back at whom */
  words: string
  /** Where in it one is */
  slider: ReactNode
}

/** All that moves the looking back, and works on what was drawn; each by a key, too. */
export function RewindBar({ look, state, inked, words, slider }: Props) {
  const t = useTranslations('rewind')
  const [keysOn] = usePreference('keys')
  const { press, rewind, close, keep } = look
  const free = keep.now?.state !== 'asked' && keep.now?.state !== 'agreed'
  const undo = () => rewind.undo()
  const wipe = () => rewind.wipe()
  useKeys(
    keysOn ? { ...moveKeys({ state, press }), z: undo, c: wipe, r: close, ...(free && { k: keep.ask }) } : {},
    true,
  )
  const icon = { 'aria-hidden': true, className: 'size-5' } as const
  return (
    <div role="group" aria-label={t('bar')} className="flex flex-wrap items-center justify-center gap-1 p-1">
      <div className="flex w-full flex-wrap items-center">
        <div className="min-w-36 flex-1">
          <BarWords>{words}</BarWords>
        </div>
        {slider}
      </div>
      <Moves state={state} press={press} />
      {inked && (
        <BarButton of="z" name={t('undo')} onClick={undo}>
          <Undo2 {...icon} />
        </BarButton>
      )}
      {inked && (
        <BarButton of="c" name={t('clear')} onClick={wipe}>
          <Eraser {...icon} />
        </BarButton>
      )}
      {free && (
        <BarButton of="k" name={t('keep.button')} onClick={keep.ask}>
          <Bookmark {...icon} />
        </BarButton>
      )}
      <BarButton of="r" name={t('close')} onClick={close}>
        <X {...icon} />
      </BarButton>
    </div>
  )
}
