import type { ComponentProps } from 'react'
import { classNames } from './class-names'

type Props = ComponentProps<'section'> & {
  title?: string
  level?: 'h2' | 'h3'
  /** `waiting`: somebody is being asked for. `marked`: this one is new */
  rim?: 'none' | 'waiting' | 'marked'
}

const rims = {
  none: 'border-line',
  waiting: 'border-amber outline-2 -outline-offset-3 outline-amber',
  marked: 'border-teal outline-2 -outline-offset-3 outline-teal',
}

/** A raised surface for one matter, with its title. */
export function Card({ title, level: Heading = 'h2', rim = 'none', className, children, ...rest }: Props) {
  return (
    <section {...rest} className={classNames('rounded-large border bg-card p-5', rims[rim], className)}>
      {title && <Heading className="mb-1 text-large">{title}</Heading>}
      {children}
    </section>
  )
}
