'use client'
import { useCallback, useRef, useState } from 'react'
import { command, type CommandError, type CommandResult } from './command'
import { holdStill } from '../stage/hold-still'
import { firstPicture } from './first-picture'
import { useFeed } from './now'

export type Commands = {
  /**
   * Sends a command, then looks again. While one is out another press of the same `what` is not sent: gives null.
   * `done` hears the result before anything is drawn, of a command whose effect is brought to us anyway and may begin
   * with a picture
   */
  run: <Result extends object>(
    what: string,
    path: string,
    body: object,
    done?: (result: Result) => void,
  ) => Promise<CommandResult<Result> | null>
  /** What is being sent */
  pending: string | null
  /** What was refused last, and why; gone with the next press */
  failed: { what: string; error: CommandError } | null
  forget: () => void
}

/** Milliseconds from which on waiting is noticed. */
const noticed = 100

/** Commands of one place on the page: `what` names the button, so that progress and refusal show where it was pressed. */
export function useCommand(): Commands {
  const { refresh, refreshSoon } = useFeed()
  const [pending, setPending] = useState<string | null>(null)
  const [failed, setFailed] = useState<Commands['failed']>(null)
  const out = useRef(new Set<string>())

  const run = useCallback(
    async <Result extends object>(
      what: string,
      path: string,
      body: object,
      done?: (result: Result) => void,
    ) => {
      if (out.current.has(what)) return null
      out.current.add(what)
      // What is answered at once need not say that it is out; drawing that would hold up the answer.
      const slow = setTimeout(() => setPending(what), noticed)
      setFailed(null)
      const pressed = command<Result>(path, body).then(async (answer) => {
        clearTimeout(slow)
        if (!done || !answer.ok) return answer
        done(answer.result)
        refreshSoon()
        await firstPicture()
        return answer
      })
      if (done) holdStill(pressed)
      const answer = await pressed
      out.current.delete(what)
      setPending((now) => (now === what ? null : now))
      if (!answer.ok) setFailed({ what, error: answer.error })
      if (!done || !answer.ok) refresh()
      return answer
    },
    [refresh, refreshSoon],
  )
  const forget = useCallback(() => setFailed(null), [])
  return { run, pending, failed, forget }
}
