'use client'
import { Check, CheckCheck, RotateCcw, TriangleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { KeyCap } from '@/components/ui/key-cap'
import { grades, type Grade } from '@/lib/practice/verdict-words'
import { capOf, keyOf } from './keys'

const looks = {
  again: { Icon: RotateCcw, tint: 'bg-coral-tint' },
  hard: { Icon: TriangleAlert, tint: 'bg-amber-tint' },
  good: { Icon: Check, tint: 'bg-green-tint' },
  easy: { Icon: CheckCheck, tint: 'bg-green-tint' },
} as const

type Props = {
  given: Grade | null
  keysOff: boolean
  onGrade: (grade: Grade) => void
  /** All in one row, where there is room */
  wide?: boolean
}

/** Again, hard, good, easy. The one given is filled; another press replaces it. */
export function GradeButtons({ given, keysOff, onGrade, wide = false }: Props) {
  const t = useTranslations('desk.verdict')
  return (
    <div className={`grid grid-cols-2 gap-2 ${wide ? 'sm:grid-cols-4' : ''}`}>
      {grades.map((grade) => {
        const { Icon, tint } = looks[grade]
        return (
          <button
            key={grade}
            type="button"
            aria-keyshortcuts={keysOff ? undefined : keyOf({ do: 'grade', grade })}
            aria-pressed={given === grade}
            onClick={() => onGrade(grade)}
            className={`flex h-13 items-center gap-2 rounded-medium px-3 text-base font-strong transition-colors aria-pressed:bg-ink aria-pressed:text-paper ${tint}`}
          >
            <Icon aria-hidden size={19} />
            <span className="grow text-left">{t(grade)}</span>
            {!keysOff && <KeyCap>{capOf({ do: 'grade', grade })}</KeyCap>}
          </button>
        )
      })}
    </div>
  )
}
