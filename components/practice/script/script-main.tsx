'use client'
import { useTranslations } from 'next-intl'
import type { ScriptNow } from '@/lib/matching/messages'
import { useTime } from '../../live/use-time'
import { useKeys } from '../../stage/use-keys'
import { Button } from '../../ui/button'
import { mainPress } from './main-press'
import type { Script } from './use-script'

const words = {
  start: 'ready.start',
  signed: 'sign.done',
  next: 'truth.next',
  finish: 'truth.finish',
} as const

/** The one thing to press now, if it is this peer's turn. */
export function ScriptMain({ now, script }: { now: ScriptNow; script: Script }) {
  const t = useTranslations('script')
  const { state } = now
  const time = useTime(state.kind === 'truth' && state.from > 0)
  const press = mainPress(state, time)
  const act = press === 'signed' ? script.signed : script.deal
  const busy = script.commands.pending === 'deal' || script.commands.pending === 'signed'
  useKeys({ Enter: act }, press !== null && !busy)
  if (!press) return null
  return (
    <Button busy={busy} keyHint="↵" shortcut="Enter" onClick={act}>
      {t(words[press])}
    </Button>
  )
}
