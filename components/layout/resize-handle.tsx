'use client'
import type { CSSProperties, KeyboardEvent, PointerEvent } from 'react'
import css from './pictures.module.css'

type Props = {
  kind: 'split' | 'small'
  label: string
  value: number
  limits: { min: number; max: number; step: number }
  /** The pictures lie above one another */
  upright: boolean
  /** The value that stands for a place in the window */
  valueAt: (x: number, y: number) => number
  onValue: (value: number) => void
  style?: CSSProperties
}

/** Resizes pictures: drag it, or press arrow keys on it, Home and End. An arrow moves it the way it points. */
export function ResizeHandle({ kind, label, value, limits, upright, valueAt, onValue, style }: Props) {
  const { min, max, step } = limits
  const set = (next: number) => onValue(Math.min(max, Math.max(min, next)))
  // A small picture stands in the corner below on the right: it grows towards the left and upwards.
  const forward = kind === 'split' ? 1 : -1
  const moves: Record<string, number> = {
    ArrowRight: value + forward * step,
    ArrowDown: value + forward * step,
    ArrowLeft: value - forward * step,
    ArrowUp: value - forward * step,
    Home: min,
    End: max,
  }
  const key = (event: KeyboardEvent) => {
    const next = Object.hasOwn(moves, event.key) ? moves[event.key] : undefined
    if (next === undefined || event.ctrlKey || event.altKey || event.metaKey) return
    event.preventDefault()
    set(next)
  }
  const drag = (event: PointerEvent) => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) onValue(valueAt(event.clientX, event.clientY))
  }
  return (
    // A separator that can be moved is a control, by ARIA; the linter's table knows only the other kind.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      role="separator"
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      aria-label={label}
      aria-orientation={upright ? 'horizontal' : 'vertical'}
      aria-valuenow={value}
      aria-valuemin={min}
      aria-valuemax={max}
      aria-valuetext={`${value} %`}
      className={css.handle}
      data-kind={kind}
      style={style}
      onKeyDown={key}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={drag}
    >
      <span className={css.grip} />
    </div>
  )
}
