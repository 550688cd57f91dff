import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'

type Props = { icon?: LucideIcon; title: string; text?: ReactNode; children?: ReactNode; announce?: boolean }

/** A card in the middle of the stage: what is so, and the one thing to do about it. */
export function StageCard({ icon: Icon, title, text, children, announce }: Props) {
  return (
    <div
      role={announce ? 'status' : undefined}
      className="grid w-full max-w-110 justify-items-center gap-3 rounded-[24px] bg-card p-6 text-center text-ink shadow-raised"
    >
      {Icon && (
        <span className="grid size-14 place-items-center rounded-full bg-tint text-teal">
          <Icon aria-hidden size={28} />
        </span>
      )}
      <h2 className="text-[26px] leading-tight font-heavy text-balance">{title}</h2>
      {text && <p className="text-base text-balance text-soft">{text}</p>}
      {children}
    </div>
  )
}
