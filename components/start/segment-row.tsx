import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { SignRow, type TileSign } from '../signs/sign-row'

export type SegmentCard = {
  id: string
  href: string
  title: string
  begun: boolean
  done: boolean
  signs: TileSign[]
}

/** One segment in the list: what it teaches, how each sign stands, and the way in. */
export function SegmentRow({ segment }: { segment: SegmentCard }) {
  const t = useTranslations('start')
  const { href, title, begun, done, signs } = segment
  return (
    <li>
      <Link
        href={href}
        aria-label={t('open', { title })}
        className="grid gap-2.5 rounded-large border border-line bg-card p-4 hover:border-teal"
      >
        <span className="flex items-baseline justify-between gap-3">
          <span className="font-strong">{title}</span>
          <span className="text-small text-soft">
            {t(done ? 'segmentDone' : begun ? 'segmentBegun' : 'segmentNew')}
          </span>
        </span>
        <SignRow label={t('signs', { title })} signs={signs} size="small" />
      </Link>
    </li>
  )
}
