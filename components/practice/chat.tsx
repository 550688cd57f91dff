'use client'
import { SendHorizontal } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState, type RefObject } from 'react'
import type { PracticeNow } from '@/lib/matching/messages'
import { Button } from '../ui/button'
import { Card } from '../ui/card'

type Props = {
  /** Whom one writes to */
  alias: string
  messages: PracticeNow['messages']
  /** Resolves to true when it was taken; the text stays in the field otherwise */
  onSend: (text: string) => Promise<boolean>
  busy: boolean
  failed: React.ReactNode
  field?: RefObject<HTMLInputElement | null>
}

/** What both have written, and a line to write in. The latest that came is read aloud politely. */
export function Chat({ alias, messages, onSend, busy, failed, field }: Props) {
  const t = useTranslations('practice.chat')
  const [text, setText] = useState('')
  const list = useRef<HTMLUListElement>(null)
  const latest = messages.findLast((one) => !one.mine)
  useEffect(() => {
    list.current?.scrollTo({ top: list.current.scrollHeight })
  }, [messages.length])
  const send = async () => {
    const written = text.trim()
    // What was written meanwhile is the next message.
    if (written && (await onSend(written))) setText((now) => (now.trim() === written ? '' : now))
  }
  return (
    <Card title={t('title')} className="grid grid-cols-1 gap-2">
      {messages.length > 0 && (
        <ul ref={list} className="grid max-h-36 gap-2 overflow-y-auto overscroll-contain">
          {messages.map((one) => (
            <li key={one.id} className={one.mine ? 'ml-6 rounded-small bg-tint px-3 py-1.5' : 'mr-6'}>
              <span className="block text-tiny text-soft">{one.mine ? t('you') : one.by}</span>
              {one.text}
            </li>
          ))}
        </ul>
      )}
      <p aria-live="polite" className="sr-only">
        {latest && t('came', { alias: latest.by, text: latest.text })}
      </p>
      <form
        className="flex gap-2"
        onSubmit={(event) => {
          event.preventDefault()
          void send()
        }}
      >
        <input
          ref={field}
          value={text}
          onChange={(event) => setText(event.target.value)}
          maxLength={1000}
          aria-label={t('field', { alias })}
          placeholder={t('place')}
          autoComplete="off"
          className="h-11 min-w-0 flex-1 rounded-small border border-edge bg-card px-3"
        />
        <Button
          type="submit"
          size="small"
          square
          busy={busy}
          aria-label={t('send')}
          icon={<SendHorizontal aria-hidden="true" className="size-5" />}
        />
      </form>
      {failed}
    </Card>
  )
}
