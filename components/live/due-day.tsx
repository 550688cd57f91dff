'use client'
import { useFormatter, useTranslations } from 'next-intl'
import { useSyncExternalStore } from 'react'

const never = () => () => undefined

/** Today where this browser is, as `2026-11-30`; null on the server, which cannot know. */
function today(): string {
  const now = new Date()
  const two = (value: number) => String(value).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

/** Until when something is to be done, in words: "Due Mon, 30 Nov", "Due today", "Was due …". */
export function DueDay({ dueOn, className }: { dueOn: string; className?: string }) {
  const t = useTranslations('cases')
  const format = useFormatter()
  const here = useSyncExternalStore(never, today, () => null)
  const when = here === dueOn ? 'today' : here && dueOn < here ? 'past' : 'later'
  const day = format.dateTime(new Date(dueOn), {
    ...{ weekday: 'short', day: 'numeric', month: 'short' },
    timeZone: 'UTC',
  })
  return <span className={className}>{t('due', { when, day })}</span>
}
