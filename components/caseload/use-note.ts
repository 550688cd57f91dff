'use client'
import { useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react'
import { command, type CommandError } from '@/components/live/command'
import type { NoteNow, NoteSaved } from '@/lib/caseload/messages'
import {
  answered,
  choose,
  isSaved,
  openNote,
  readAnew,
  sent,
  toSend,
  typed,
  unheard,
  type Keeping,
} from './note-saving'

/** A pause this long saves; whoever types on without one is saved every few seconds. */
const pause = 800
const longest = 4_000
const again = 3_000
const never = () => () => undefined

/**
 * A note that saves itself while it is typed. What is not saved yet is kept in this tab over a reload, and sent again
 * when the line is back. `place` names it in this browser.
 */
export function useNote(place: string, learnerId: string, stored: NoteNow) {
  const [note, setNote] = useState(() => openNote(stored))
  const [since, setSince] = useState<number | null>(null)
  const [refused, setRefused] = useState<CommandError | null>(null)
  const key = `handover.note.${place}.${learnerId}`
  const next = readAnew(note, stored)
  if (next !== note) setNote(next)

  const kept = useSyncExternalStore(
    never,
    () => window.sessionStorage.getItem(key),
    () => null,
  )
  const [begun, setBegun] = useState(false)
  if (kept && !begun) {
    setBegun(true)
    setNote(openNote(stored, JSON.parse(kept) as Pick<Keeping, 'text' | 'stored'>))
  }

  const flush = useEffectEvent(async () => {
    const text = toSend(note)
    if (text === null || refused) return
    setNote(sent(note))
    setSince(null)
    const body = { learnerId, text, version: note.stored.version }
    const answer = await command<NoteSaved>('/api/caseload/note', body)
    if (!answer.ok && answer.error.code !== 'unavailable') setRefused(answer.error)
    setNote((now) => (answer.ok ? answered(now, answer.result) : unheard(now)))
  })
  useEffect(() => {
    if (isSaved(note) && begun) window.sessionStorage.removeItem(key)
    if (!isSaved(note))
      window.sessionStorage.setItem(key, JSON.stringify({ text: note.text, stored: note.stored }))
    if (toSend(note) === null) return
    const left = since === null ? pause : Math.max(0, since + longest - Date.now())
    const timer = setTimeout(() => void flush(), note.unheard.length > 0 ? again : Math.min(pause, left))
    return () => clearTimeout(timer)
  }, [note, since, begun, key])
  useEffect(() => {
    const now = () => void flush()
    const hidden = () => document.visibilityState === 'hidden' && now()
    window.addEventListener('online', now)
    window.addEventListener('pagehide', now)
    document.addEventListener('visibilitychange', hidden)
    return () => {
      now()
      window.removeEventListener('online', now)
      window.removeEventListener('pagehide', now)
      document.removeEventListener('visibilitychange', hidden)
    }
  }, [])

  return {
    text: note.text,
    theirs: note.theirs,
    saved: isSaved(note),
    /** It was tried, and did not get through */
    waiting: note.unheard.length > 0,
    refused,
    type: (text: string) => {
      setSince(since ?? Date.now())
      setRefused(null)
      setBegun(true)
      setNote(typed(note, text))
    },
    choose: (which: 'mine' | 'theirs' | 'both') => setNote(choose(note, which)),
  }
}
