'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { PressError } from '@/components/account/press-error'
import { useCommand } from '@/components/live/use-command'
import { Chat } from '@/components/practice/chat'
import { chatNames } from '@/components/practice/drop-in/chat-names'
import type { PracticeNow } from '@/lib/matching/messages'

/** The written talk of a practice. `focus`: it was opened by a press, so writing starts at once. */
export function DeskChat({ practice, focus }: { practice: PracticeNow; focus: boolean }) {
  const t = useTranslations('desk')
  const both = useTranslations('dropIn')
  const { run, pending, failed } = useCommand()
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (focus) field.current?.focus()
  }, [focus])
  return (
    <Chat
      alias={chatNames(practice, both)}
      messages={practice.messages}
      busy={pending !== null}
      failed={<PressError>{failed && (failed.error.message ?? t('failed'))}</PressError>}
      field={field}
      onSend={async (text) => {
        const sent = await run('message', '/api/practice/message', { practiceId: practice.id, text })
        return sent?.ok ?? false
      }}
    />
  )
}
