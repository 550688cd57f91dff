'use client'
import { Eye, Hand, MapPin, Move, RotateCw } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { offs, type Off } from '@/lib/practice/verdict-words'
import { KeyCap } from './key-cap'

const icons = { handshape: Hand, location: MapPin, movement: Move, orientation: RotateCw, face: Eye } as const

type Props = { off: Off[]; keysOff: boolean; onOff: (off: Off) => void }

/** What was off, any number of them, before or after the grade. */
export function OffToggles({ off, keysOff, onOff }: Props) {
  const t = useTranslations('desk.verdict')
  return (
    <fieldset>
      <legend className="mb-2 text-[17px] font-[650]">{t('whatOff')}</legend>
      <div className="flex flex-wrap gap-2">
        {offs.map((one) => {
          const Icon = icons[one]
          return (
            <button
              key={one}
              type="button"
              aria-pressed={off.includes(one)}
              onClick={() => onOff(one)}
              className="flex h-11 items-center gap-2 rounded-[12px] bg-teal-tint px-3 text-[16px] font-[650] transition-colors aria-pressed:bg-ink aria-pressed:text-paper"
            >
              <Icon aria-hidden size={17} />
              {t(one)}
              <KeyCap action={{ do: 'off', off: one }} off={keysOff} />
            </button>
          )
        })}
      </div>
    </fieldset>
  )
}
