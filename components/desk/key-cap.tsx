import { ArrowLeft, ArrowRight, CornerDownLeft } from 'lucide-react'
import { keyOf, type DeskAction } from './keys'

const drawn: Record<string, typeof ArrowLeft> = { Enter: CornerDownLeft, ArrowLeft, ArrowRight }

/** The key that does `action`, as a small cap on its button. `off`: keys are switched off, nothing is drawn. */
export function KeyCap({ action, off }: { action: DeskAction; off?: boolean }) {
  const key = keyOf(action)
  if (off && key !== 'Enter') return null
  const Icon = drawn[key]
  return (
    <kbd
      aria-hidden
      className="inline-grid h-6 min-w-6 shrink-0 place-items-center rounded-[7px] border border-current px-1 font-sans text-[13px] font-[650] opacity-75 max-lg:hidden"
    >
      {Icon ? <Icon size={14} /> : key}
    </kbd>
  )
}
