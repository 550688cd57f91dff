'use client'
import type { ReactNode } from 'react'
import type { Camera } from '../lesson/use-camera'
import { StageFrame } from '../stage/stage-frame'
import { StageLabel } from '../stage/stage-label'
import { RecorderLabel, RecorderPicture } from './recorder'
import type { Saying } from './use-saying'

type Props = {
  name: string
  camera: Camera
  saying: Saying
  /** One's own recording is in it; else `children`, which `label` names */
  self: boolean
  label: string
  children: ReactNode
}

/** A stage that can be recorded in: what was there before, or oneself. */
export function RecorderFrame({ name, camera, saying, self, label, children }: Props) {
  return (
    <StageFrame
      name={name}
      label={self ? <RecorderLabel saying={saying} /> : label && <StageLabel>{label}</StageLabel>}
    >
      {self ? <RecorderPicture camera={camera} saying={saying} /> : children}
    </StageFrame>
  )
}
