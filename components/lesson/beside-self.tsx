import type { ReactNode } from 'react'
import { Split, Whole } from '../stage/split'

/** A picture beside one's own, or over the whole stage where there is none. */
export function BesideSelf({ self, children }: { self: ReactNode | null; children: ReactNode }) {
  if (self === null) return <Whole>{children}</Whole>
  return (
    <Split>
      {children}
      {self}
    </Split>
  )
}
