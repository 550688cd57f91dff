'use client'
import { useTranslations } from 'next-intl'
import { lazy, Suspense, type ReactNode } from 'react'
import type { SignCard, Step } from '@/lib/content/steps'
import type { AttemptInput } from '@/lib/learning/schemas'
import { SignRow, type TileSign } from '../signs/sign-row'
import { StageFrame, StageLayer, type Rim } from '../stage/stage-frame'
import { StageScreen } from '../stage/stage-screen'
import { useClip, useRest } from '../stage/use-clip'
import { useKeys } from '../stage/use-keys'
import { usePreference } from '../stage/use-preference'
import { useKeepTry } from '../tries/use-keep-try'
import { CameraNote } from './camera-note'
import { hasOwnPane, OwnPane } from './own-pane'
import { PlayerControls } from './player-controls'
import { stepParts } from './step-parts'
import type { Camera } from './use-camera'
import { usePosterAhead } from './use-poster-ahead'
import { useStep } from './use-step'

/** What lies over the step while a person is waited for or there. What is left out stays the step's own. */
export type Over = {
  /** Fades `picture` in over the step, whose keys then rest */
  shown: boolean
  picture?: ReactNode
  rim?: Rim
  label?: ReactNode
  corner?: ReactNode
  head?: ReactNode
  aside?: ReactNode
  player?: ReactNode
  actions?: ReactNode
}

const TriesCard = lazy(async () => ({ default: (await import('../tries/tries-card')).TriesCard }))

type Props = {
  step: Step
  /** Cards of all signs the step names */
  signs: Record<string, SignCard>
  camera: Camera
  onAttempt: (attempt: AttemptInput) => void
  /** Called once the step is done; while a promise it gives is open, the main button waits */
  onNext: () => void | Promise<void>
  header?: ReactNode
  /** The signs of the segment as they stand; the one asked for is marked here */
  tiles?: TileSign[]
  /** Cards beside the stage */
  aside?: ReactNode
  /** The step after this one, whose clip is fetched ahead */
  following?: Step
  over?: Over
  children?: ReactNode
}

/** One step of a lesson, on the whole screen. Give the next step in its place: the stage stays where it is. */
export function StepView(props: Props) {
  const { signs, camera, header, tiles, aside, following, over = { shown: false }, children } = props
  const t = useTranslations('lesson')
  const clip = useClip()
  const other = useClip()
  const [keysOn, setKeysOn] = usePreference('keys')
  const { now, act: move, leaving } = useStep(props)
  const { tries, act } = useKeepTry(now, { camera, resting: over.shown }, move)
  usePosterAhead(following, signs)
  useRest(clip, over.shown)

  const own = hasOwnPane(camera)
  const self = own ? <OwnPane camera={camera} /> : null
  const parts = stepParts(now, { signs, clip, other, self, t, act, leaving })
  const selfInStage = own && now.kind !== 'recognise'
  const toggle = () => {
    if (parts.clip?.playing) return parts.clip.pause()
    act({ do: 'replay' })
    parts.clip?.play()
  }
  const always = { ...(parts.clip && { ' ': toggle }), ...(parts.keys.Enter && { Enter: parts.keys.Enter }) }
  const frames = parts.clip ? { ',': () => parts.clip?.step(-1), '.': () => parts.clip?.step(1) } : {}
  useKeys(keysOn ? { ...frames, ...parts.keys, ...always } : always, !over.shown)

  const head = (
    <div className="grid gap-4">
      <div aria-live="polite">
        <h1 className="text-heading">{parts.title}</h1>
        <p className="mt-1 min-h-6 text-soft">{parts.hint}</p>
      </div>
      {parts.below ?? (tiles && <SignRow label={t('tiles')} signs={marked(tiles, parts.sign)} />)}
    </div>
  )
  return (
    <StageScreen
      header={header}
      stage={
        <StageFrame name={t('picture')} rim={over.rim} label={over.label ?? parts.label} corner={over.corner}>
          <StageLayer covered={over.shown}>{parts.stage}</StageLayer>
          {over.picture && <StageLayer shown={over.shown}>{over.picture}</StageLayer>}
        </StageFrame>
      }
      head={over.head ?? head}
      aside={
        over.aside ?? (
          <div className="grid gap-4">
            {aside}
            {!own && now.kind !== 'recognise' && <CameraNote camera={camera} />}
            {tries && (
              <Suspense>
                <TriesCard tries={tries} />
              </Suspense>
            )}
          </div>
        )
      }
      player={
        over.player ?? (
          <PlayerControls
            clip={parts.clip}
            camera={selfInStage ? camera : null}
            keys={keysOn}
            onKeys={setKeysOn}
            onToggle={toggle}
          />
        )
      }
      actions={over.actions ?? parts.actions}
    >
      {children}
    </StageScreen>
  )
}

function marked(tiles: TileSign[], sign: string | null): TileSign[] {
  return tiles.map((tile) => (tile.id === sign ? { ...tile, state: 'now' } : tile))
}
