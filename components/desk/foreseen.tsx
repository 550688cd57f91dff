'use client'
import { Footprints } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useTime } from '@/components/live/use-time'
import { about } from '@/components/queue/about'
import type { DeskNow } from '@/lib/matching/messages'

/** Learners likely at a checkpoint soon: how many, and about when the first. A guess, so it is called one. */
export function Foreseen({ foreseen }: { foreseen: DeskNow['foreseen'] }) {
  const t = useTranslations('desk.foreseen')
  const time = useTime()
  if (!foreseen) return null
  const { unit, count: amount } = about(foreseen.firstAt - time)
  return (
    <p className="mt-1 flex items-center gap-2 font-strong">
      <Footprints aria-hidden size={19} className="shrink-0 text-teal" />
      {t(foreseen.count === 1 ? 'one' : 'more', { count: foreseen.count, amount, unit })}
    </p>
  )
}
