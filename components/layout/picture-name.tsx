'use client'
import type { Picture } from '@/lib/accounts/layout-states'
import { PaneLabel } from '../stage/split'
import { StageLabel } from '../stage/stage-label'
import type { Standing } from './pictures'

type Props = { of: Picture; standing: Standing; name: string; live?: boolean }

/** Whose picture it is, where that is not said already: the stage names the partner, and one's own is known when small. */
export function PictureName({ of, standing, name, live }: Props) {
  const label = (
    <StageLabel tone={live === undefined ? 'plain' : live ? 'live' : 'waiting'}>{name}</StageLabel>
  )
  switch (standing) {
    case 'large':
      return of === 'partner' ? null : (
        <div className="absolute top-15 left-4 z-2 max-w-[calc(100%-32px)] phone:top-11 phone:left-2.5">
          {label}
        </div>
      )
    case 'beside':
      return <PaneLabel>{label}</PaneLabel>
    case 'small':
      return of === 'own' ? null : (
        <p className="absolute inset-x-0 bottom-0 z-2 truncate bg-stage-label px-2 py-0.5 text-tiny font-strong text-white forced-colors:border">
          {name}
        </p>
      )
  }
}
