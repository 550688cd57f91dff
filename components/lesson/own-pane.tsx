'use client'
import { useTranslations } from 'next-intl'
import { PaneLabel } from '../stage/split'
import { SelfView } from '../stage/self-view'
import { StageLabel } from '../stage/stage-label'
import type { Camera } from './use-camera'

/** Whether one's own picture gets a half of the stage; where it cannot come, the model has the whole of it. */
export function hasOwnPane({ state, refused }: Camera): boolean {
  if (state.kind === 'off') return !refused
  return state.kind === 'on' || state.kind === 'asking' || state.kind === 'lost'
}

/** One's own half of the stage. */
export function OwnPane({ camera }: { camera: Camera }) {
  const t = useTranslations('camera')
  return (
    <>
      <SelfView
        camera={camera.state}
        mirrored={camera.mirrored}
        onStart={camera.start}
        onWithout={camera.stop}
      />
      {camera.state.kind === 'on' && (
        <PaneLabel>
          <StageLabel>{camera.mirrored ? t('mirror') : t('true')}</StageLabel>
        </PaneLabel>
      )}
    </>
  )
}
