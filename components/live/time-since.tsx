'use client'
import { minutes } from './spans'
import { useTime } from './use-time'

/** How long it has been, as `0:08`, counting. Not read aloud again and again. */
export function TimeSince({ since }: { since: number }) {
  const time = useTime()
  return (
    <time aria-live="off" suppressHydrationWarning>
      {minutes(time - since)}
    </time>
  )
}
