'use client'
import { useEffect, useRef } from 'react'
import { durations } from '@/lib/durations'

/**
 * Takes a small picture of `stream` every few seconds and sends it; with null, none.
 * @param onNobody hears that nobody looks any more
 * @returns `stop`: nothing more goes out from now on, also what is under way, until `stream` changes
 */
export function useStills(
  stream: MediaStream | null,
  tab: string | null,
  onNobody: () => void,
): { stop: () => void } {
  const running = useRef<AbortController | null>(null)
  useEffect(() => {
    if (!stream || !tab) return
    const ended = new AbortController()
    running.current = ended
    // Most learners never need it: so it comes when it is needed.
    const taking = import('./take-still').then(({ stillTaker }) => stillTaker(stream))
    const send = async () => {
      const still = await (await taking).take()
      if (!still || ended.signal.aborted) return
      const reply = await fetch(`/api/rounds/still?tab=${tab}`, {
        ...{ method: 'POST', body: still, signal: ended.signal },
      })
      const { watched } = (await reply.json()) as { watched?: boolean }
      if (reply.ok && watched === false) onNobody()
    }
    // One that does not get through is not missed: the next one is newer.
    const next = () => void send().catch(() => undefined)
    const timer = setInterval(next, durations.stillEvery)
    taking.then(({ ready }) => ready).then(next, () => undefined)
    return () => {
      clearInterval(timer)
      ended.abort()
      void taking.then(
        ({ close }) => close(),
        () => undefined,
      )
    }
  }, [stream, tab, onNobody])
  return { stop: () => running.current?.abort() }
}
