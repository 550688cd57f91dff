'use client'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { DeskMode } from './desk-mode'
import type { DeskAction } from './keys'
import type { ControlsProps } from './desk-controls'
import { Foreseen } from './foreseen'
import { Framing } from './framing'
import { NobodyWaits } from './nobody-waits'
import { OffDuty } from './off-duty'
import { OfferedSigns } from './offered-signs'
import { PracticeBelow } from './practice-below'
import { Rest } from './rest'
import { TellMe } from './tell-me'
import type { Draft } from './draft'
import { WallCall } from './wall/wall-call'
import { useExerciseWords } from './use-exercise-words'

type Props = {
  mode: DeskMode
  othersOnDuty: number
  duty: { busy: boolean; error: string | null; goneAt: number | null; onGo: () => void }
  onReady: () => void
  practice: Pick<ControlsProps, 'clip' | 'look' | 'text' | 'microphone' | 'keysOff' | 'busy' | 'error'>
  draft: Draft
  onDraft: (part: Partial<Draft>) => void
  chat: ReactNode
  act: (action: DeskAction) => void
  onWrong: () => void
}

/** What stands under the stage: each mode of the desk has its own. */
export function DeskBelow(props: Props) {
  const { mode, othersOnDuty, duty, onReady, practice, draft, onDraft, chat, act, onWrong } = props
  const t = useTranslations('desk.break')
  const words = useExerciseWords()
  switch (mode.kind) {
    case 'needCamera':
    case 'off':
      return (
        <>
          <OffDuty
            {...duty}
            ready={mode.kind === 'off'}
            waiting={mode.kind === 'needCamera' && mode.camera === 'starting'}
          />
          <Framing />
        </>
      )
    case 'break':
      return (
        <>
          {!mode.ready && <p role="status">{t('cameraWait')}</p>}
          <Framing />
        </>
      )
    case 'idle':
      return (
        <>
          <NobodyWaits others={mode.others} othersOnDuty={othersOnDuty} pictureAway={mode.pictureAway}>
            <Foreseen foreseen={mode.foreseen} />
          </NobodyWaits>
          <WallCall keysOff={practice.keysOff} onOpen={() => act({ do: 'wall' })} />
          <Rest until={mode.restUntil} busy={duty.busy} onReady={onReady} />
          <TellMe />
        </>
      )
    case 'offered':
      return <OfferedSigns offer={mode.offer} />
    case 'preparing':
    case 'live':
      return (
        <PracticeBelow
          {...practice}
          practice={mode.practice}
          picked={draft.words && words(draft.words)}
          film={draft.clipId !== null}
          onUnpick={() => onDraft({ pick: null, words: null })}
          note={draft.note}
          onNote={(note) => onDraft({ note })}
          chat={chat}
          onWrong={onWrong}
          onClip={() => act({ do: 'clip' })}
          onLook={() => act({ do: 'lookBack' })}
          onText={() => act({ do: 'text' })}
          onAssign={() => act({ do: 'assign' })}
          onBack={() => act({ do: 'back' })}
          onNext={() => act({ do: 'next' })}
        />
      )
    case 'asked':
    case 'elsewhere':
    case 'loading':
      return null
  }
}
