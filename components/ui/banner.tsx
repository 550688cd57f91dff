import { CircleAlert, Info, Radio, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { classNames } from './class-names'

export type BannerTone = 'info' | 'warn' | 'live' | 'error'

const looks = {
  info: { Icon: Info, look: 'bg-tint text-ink', mark: 'text-teal' },
  warn: { Icon: TriangleAlert, look: 'bg-amber-tint text-ink', mark: 'text-amber-ink' },
  live: { Icon: Radio, look: 'bg-coral-tint text-ink', mark: 'text-coral-ink' },
  error: { Icon: CircleAlert, look: 'bg-coral-tint text-ink', mark: 'text-coral-ink' },
} as const

/** One line on what is going on, with at most one thing to do about it. Announced when it appears or changes. */
export function Banner({
  tone,
  children,
  action,
}: {
  tone: BannerTone
  children: ReactNode
  action?: ReactNode
}) {
  const { Icon, look, mark } = looks[tone]
  return (
    <div
      role={tone === 'error' ? 'alert' : 'status'}
      className={classNames(
        'flex min-h-13 flex-wrap items-center gap-x-3 gap-y-2 rounded-medium px-4 py-1.5 forced-colors:border',
        look,
      )}
    >
      <Icon aria-hidden="true" className={classNames('size-5.5 shrink-0', mark)} />
      <p className="min-w-0 flex-1 basis-48 py-1.5">{children}</p>
      {action && <div className="flex gap-2 *:bg-card">{action}</div>}
    </div>
  )
}
