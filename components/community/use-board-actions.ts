'use client'
import { useRouter } from 'next/navigation'
import { useCallback } from 'react'
import type { PostView } from '@/lib/community/messages'
import { useCamera } from '../lesson/use-camera'
import { useCommand } from '../live/use-command'

type Place = { segment: string; stepSlug: string | null }

/** What can be pressed on a post, wherever it is shown. `onDone` looks at the board again. */
export function useBoardActions(onDone: () => void) {
  const commands = useCommand()
  const camera = useCamera()
  const router = useRouter()
  const { run } = commands
  const send = useCallback(
    async (what: string, path: string, body: object) => {
      const answer = await run(what, `/api/board/${path}`, body)
      onDone()
      return answer?.ok === true
    },
    [run, onDone],
  )
  return {
    commands,
    /** Asks the author. In a lesson the stage takes over; from the board we go to one */
    practise: async (post: PostView, place: Place | null) => {
      if (camera.state.kind !== 'on') camera.start()
      const asked = await send(`practise-${post.id}`, 'practise', { postId: post.id, place })
      if (asked && !place) router.push(`/learn/${post.segment.id}`)
    },
    watch: (post: PostView, on: boolean) => send(`watch-${post.id}`, 'watch', { id: post.id, on }),
    solve: (post: PostView, solved: boolean) => send('solve', 'solve', { id: post.id, solved }),
    remove: (what: 'post' | 'reply', id: string) => send(`remove-${id}`, 'remove', { what, id }),
    keep: (id: string) => send('keep', 'keep', { id }),
    report: (said: object) => send('report', 'report', said),
  }
}

export type BoardActions = ReturnType<typeof useBoardActions>
