'use client'
import { useTranslations } from 'next-intl'
import type { Want } from '@/lib/matching/messages'
import { classNames } from '../ui/class-names'
import { wants } from './want-choices'

/** Whom to practise with: three in a row, one chosen. Arrow keys move between them. */
export function WantPicker({ want, onWant }: { want: Want; onWant: (want: Want) => void }) {
  const t = useTranslations('queue.want')
  return (
    <fieldset className="flex h-13 items-center gap-1 rounded-medium bg-tint p-1">
      <legend className="sr-only">{t('name')}</legend>
      {wants.map((one) => (
        <label
          key={one}
          className={classNames(
            'flex h-11 flex-1 cursor-pointer items-center justify-center rounded-small px-3 text-small font-strong whitespace-nowrap',
            'has-focus-visible:outline-3 has-focus-visible:outline-teal',
            one === want ? 'bg-teal text-paper forced-colors:bg-[Highlight]' : 'hover:bg-tint-strong',
          )}
        >
          <input
            type="radio"
            name="want"
            className="sr-only"
            checked={one === want}
            onChange={() => onWant(one)}
          />
          {t(one)}
        </label>
      ))}
    </fieldset>
  )
}
