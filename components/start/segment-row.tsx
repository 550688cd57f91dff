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

/** It is called what it says, and can be pressed wherever its card is. */
const overAll =
  'font-strong outline-none after:absolute after:inset-0 after:rounded-large ' +
  'focus-visible:after:outline-3 focus-visible:after:outline-offset-3 focus-visible:after:outline-teal'

/** One segment in the list: what it teaches, how each sign stands, and the way in. */
export function SegmentRow({ segment }: { segment: SegmentCard }) {
  const t = useTranslations('start')
  const { id, href, title, begun, done, signs } = segment
  return (
    <li className="relative grid gap-2.5 rounded-large border border-line bg-card p-4 hover:border-teal">
      <p className="flex items-baseline justify-between gap-3">
        <Link href={href} aria-describedby={`how-${id}`} className={overAll}>
          {title}
        </Link>
        <span id={`how-${id}`} className="text-small text-soft">
          {t(done ? 'segmentDone' : begun ? 'segmentBegun' : 'segmentNew')}
        </span>
      </p>
      <SignRow label={t('signs', { title })} signs={signs} size="small" />
    </li>
  )
}
