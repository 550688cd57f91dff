import type { ReactNode } from 'react'
import { classNames } from '../ui/class-names'

export type LabelTone = 'plain' | 'waiting' | 'live' | 'good' | 'poor'

/* Each tone has its own shape: the words say the same, the colour only helps. */
const marks: Record<Exclude<LabelTone, 'plain'>, string> = {
  waiting: 'rounded-full border-3 border-stage-waiting',
  live: 'rounded-full bg-stage-live forced-colors:bg-[Highlight]',
  good: 'rounded-[3px] bg-stage-good forced-colors:bg-[CanvasText]',
  poor: 'rotate-45 rounded-[2px] bg-stage-waiting forced-colors:bg-[CanvasText]',
}

/** A few words on the picture they lie on. */
export function StageLabel({ tone = 'plain', children }: { tone?: LabelTone; children: ReactNode }) {
  return (
    <p className="inline-flex min-h-9 max-w-full items-center gap-2.5 rounded-small bg-stage-label px-3.5 py-1.5 text-small font-strong text-white phone:min-h-7 phone:px-2.5 phone:py-1 phone:text-tiny forced-colors:border">
      {tone !== 'plain' && <span aria-hidden="true" className={classNames('size-3 shrink-0', marks[tone])} />}
      <span className="min-w-0 tabular-nums">{children}</span>
    </p>
  )
}
