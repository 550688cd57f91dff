'use client'
import { useRef, useState } from 'react'
import type { PracticeNow } from '@/lib/matching/messages'

/** What a learner has opened during a practice: the model clip of which sign, how much has been read, the field to write in. */
export function usePracticeView(practice: PracticeNow | null) {
  const field = useRef<HTMLInputElement>(null)
  const [clipOn, setClipOn] = useState(false)
  const [chosen, setChosen] = useState<string | null>(null)
  const [read, setRead] = useState({ practiceId: '', count: 0 })
  const signs = practice?.signs ?? []
  const sign = signs.find((one) => one.sign === chosen) ?? signs[0] ?? null
  const came = practice?.messages.filter((one) => !one.mine).length ?? 0
  return {
    field,
    sign,
    clipOn,
    toggleClip: () => setClipOn((on) => !on),
    closeClip: () => setClipOn(false),
    choose: (id: string) => {
      setClipOn(id !== chosen || !clipOn)
      setChosen(id)
    },
    unread: Math.max(0, came - (read.practiceId === practice?.id ? read.count : 0)),
    write: () => {
      if (practice) setRead({ practiceId: practice.id, count: came })
      field.current?.scrollIntoView({ block: 'nearest' })
      field.current?.focus()
    },
  }
}

export type PracticeView = ReturnType<typeof usePracticeView>
