'use client'
import {
  FlipHorizontal2,
  Gauge,
  Keyboard,
  Pause,
  Play,
  Repeat,
  StepBack,
  StepForward,
  VideoOff,
} from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Clip } from '../stage/use-clip'
import { Button } from '../ui/button'
import type { Camera } from './use-camera'

type Props = {
  /** Null while no clip is in the stage */
  clip: Clip | null
  /** Null where one's own picture is not in the stage */
  camera: Camera | null
  /** Whether single-key shortcuts are in force, and how to switch them */
  keys: boolean
  onKeys: (on: boolean) => void
  /** Plays, or stops playing */
  onToggle: () => void
}

/** All that works on the pictures in the stage; the words go where there is no room for them. */
export function PlayerControls({ clip, camera, keys, onKeys, onToggle }: Props) {
  const t = useTranslations('lesson')
  return (
    <div
      role="group"
      aria-label={t('player')}
      className="flex flex-wrap items-center gap-2 phone:gap-1 low:gap-1"
    >
      {clip && (
        <>
          <Control
            icon={clip.playing ? <Pause /> : <Play />}
            keyHint={t('space')}
            shortcut="Space"
            onClick={onToggle}
          >
            {clip.playing ? t('pause') : t('play')}
          </Control>
          <Button
            variant="quiet"
            size="small"
            icon={<Gauge aria-hidden="true" className="size-5 phone:hidden" />}
            className="phone:px-2"
            aria-label={t('speed', { rate: `${clip.rate}×` })}
            onClick={clip.slower}
          >
            <span className="min-w-[4ch] tabular-nums">{clip.rate}×</span>
          </Button>
          <Control icon={<Repeat />} aria-pressed={clip.loop} onClick={clip.toggleLoop}>
            {t('loop')}
          </Control>
          <div className="flex">
            <Frame
              name={t('frameBack')}
              shortcut=","
              onClick={() => clip.step(-1)}
              className="rounded-r-none"
            >
              <StepBack aria-hidden="true" className="size-5" />
            </Frame>
            <Frame
              name={t('frameOn')}
              shortcut="."
              onClick={() => clip.step(1)}
              className="ml-px rounded-l-none"
            >
              <StepForward aria-hidden="true" className="size-5" />
            </Frame>
          </div>
        </>
      )}
      {camera?.state.kind === 'on' && (
        <>
          <Control
            icon={<FlipHorizontal2 />}
            aria-pressed={camera.mirrored}
            onClick={() => camera.setMirrored(!camera.mirrored)}
          >
            {t('mirror')}
          </Control>
          <Frame name={t('cameraOff')} onClick={camera.stop}>
            <VideoOff aria-hidden="true" className="size-5" />
          </Frame>
        </>
      )}
      <Frame
        name={t('keys')}
        aria-pressed={keys}
        onClick={() => onKeys(!keys)}
        className="low:hidden pointer-coarse:hidden"
      >
        <Keyboard aria-hidden="true" className="size-5" />
      </Frame>
    </div>
  )
}

type ControlProps = React.ComponentProps<typeof Button>

function Control({ icon, children, keyHint, ...rest }: ControlProps & { children: string }) {
  return (
    <Button
      {...rest}
      variant="quiet"
      size="small"
      title={children}
      keyHint={keyHint}
      className="@max-[44rem]:px-3 @max-[44rem]:[&_kbd]:hidden"
    >
      <span aria-hidden="true" className="*:size-5">
        {icon as ReactNode}
      </span>
      <span className="@max-[44rem]:sr-only">{children}</span>
    </Button>
  )
}

function Frame({ name, ...rest }: ControlProps & { name: string }) {
  return <Button {...rest} variant="quiet" size="small" square aria-label={name} title={name} />
}
