import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { buttonClass } from '../ui/button-class'

/** Today or seven days, as two links: the address says which. */
export function RangeTabs({ days, zone }: { days: 1 | 7; zone: string }) {
  const t = useTranslations('organise')
  return (
    <nav aria-label={t('range')} className="flex gap-1 rounded-medium bg-tint p-1">
      {([1, 7] as const).map((one) => (
        <Link
          key={one}
          href={`/organise?days=${one}&zone=${encodeURIComponent(zone)}`}
          aria-current={one === days ? 'page' : undefined}
          className={buttonClass({
            variant: 'plain',
            size: 'small',
            className: one === days ? 'bg-card inset-ring-2 inset-ring-teal' : '',
          })}
        >
          {t(one === 1 ? 'today' : 'week')}
        </Link>
      ))}
    </nav>
  )
}
