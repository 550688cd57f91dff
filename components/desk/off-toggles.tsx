'use client'
import { useTranslations } from 'next-intl'
import { KeyCap } from '@/components/ui/key-cap'
import { offs, type Off } from '@/lib/practice/verdict-words'
import { capOf, keyOf } from './keys'

type Props = {
  off: Off[]
  keysOff: boolean
  onOff: (off: Off) => void
  /** All in one row, where there is room */
  wide?: boolean
}

/** What was off, any number of them, before or after the grade. */
export function OffToggles({ off, keysOff, onOff, wide = false }: Props) {
  const t = useTranslations('desk.verdict')
  return (
    <fieldset>
      <legend className="mb-2 text-base font-strong">{t('whatOff')}</legend>
      <div
        className={`grid grid-cols-2 gap-2 ${wide ? 'sm:grid-cols-5 pointer-coarse:max-sm:grid-cols-3' : ''}`}
      >
        {offs.map((one) => {
          return (
            <button
              key={one}
              type="button"
              aria-keyshortcuts={keysOff ? undefined : keyOf({ do: 'off', off: one })}
              aria-pressed={off.includes(one)}
              onClick={() => onOff(one)}
              className="flex h-11 items-center gap-1.5 rounded-small bg-tint px-3 text-small font-strong transition-colors aria-pressed:bg-ink aria-pressed:text-paper"
            >
              <span className="grow text-left">{t(one)}</span>
              {!keysOff && <KeyCap>{capOf({ do: 'off', off: one })}</KeyCap>}
            </button>
          )
        })}
      </div>
    </fieldset>
  )
}
