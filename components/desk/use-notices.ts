'use client'
import { useState } from 'react'
import type { Now } from '@/lib/matching/messages'
import { noticeOf, type Notice, type Pressed } from './notices'

/** What went on by itself. `endedPractice`: the practice that ended without a press, for what was prepared in it. */
export function useNotices(now: Now | null) {
  const [pressed, setPressed] = useState<Pressed>({ answered: null, ended: null })
  const [seen, setSeen] = useState<{ now: Now | null; notice: Notice | null; endedPractice: string | null }>({
    now: null,
    notice: null,
    endedPractice: null,
  })
  if (now && now !== seen.now) {
    const fresh = noticeOf(seen.now, now, pressed)
    const ended = fresh && seen.now?.practice && seen.now.practice.id !== now.practice?.id
    const over = now.practice && !seen.now?.practice
    setSeen({
      now,
      notice: fresh ?? (over ? null : seen.notice),
      endedPractice: ended ? seen.now!.practice!.id : over ? null : seen.endedPractice,
    })
  }
  return {
    notice: seen.notice,
    endedPractice: seen.endedPractice,
    close: () => setSeen({ ...seen, notice: null }),
    /** Says that this press ended it, so that it is no news */
    press: (part: Partial<Pressed>) => setPressed((before) => ({ ...before, ...part })),
  }
}
