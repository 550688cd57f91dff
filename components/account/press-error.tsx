import { CircleAlert } from 'lucide-react'
import type { ReactNode } from 'react'

/** Why a press was refused, right beside what was pressed; nothing when there is nothing to say. */
export function PressError({ children }: { children: ReactNode }) {
  if (!children) return null
  return (
    <p role="alert" className="flex items-start gap-1.5 text-small font-strong text-coral-ink">
      <CircleAlert aria-hidden className="mt-0.5 size-4.5 shrink-0" />
      <span className="min-w-0">{children}</span>
    </p>
  )
}
