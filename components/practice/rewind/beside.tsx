import type { ReactNode } from 'react'
import css from './beside.module.css'

/** One or two pictures in the place of one, the first larger: over each other where it is higher than wide. */
export function Beside({ children }: { children: ReactNode[] }) {
  const shown = children.filter(Boolean)
  if (shown.length < 2) return shown[0] ?? null
  return (
    <div className={css.split}>
      {shown.map((child, at) => (
        <div key={at} className={css.pane}>
          {child}
        </div>
      ))}
    </div>
  )
}
