'use client'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { TimeSince } from '../live/time-since'
import { buttonClass } from '../ui/button-class'
import { classNames } from '../ui/class-names'

type Props = {
  href: string
  kind: 'waiting' | 'held' | 'coming' | 'live'
  alias: string | null
  since: number
}

/** On pages that have no stage: that one is in line, or somebody is there, and the way back. */
export function ReturnBar({ href, kind, alias, since }: Props) {
  const t = useTranslations('queue.return')
  return (
    <div
      role="status"
      data-return-bar
      className={classNames(
        'fixed inset-x-4 bottom-4 z-30 mx-auto flex max-w-lg items-center gap-3 rounded-large border-2 bg-card py-2 pr-2 pl-5 shadow-raised',
        kind === 'live' ? 'border-coral' : 'border-amber',
      )}
    >
      <p className="min-w-0 flex-1 font-strong">
        {t(kind, { alias: alias ?? '' })}
        {kind === 'waiting' && (
          <span className="font-plain text-soft">
            {' · '}
            <TimeSince since={since} />
          </span>
        )}
      </p>
      <Link href={href} className={buttonClass({ size: 'small' })}>
        {t('go')}
      </Link>
    </div>
  )
}
