'use client'
import { useEffect, useState } from 'react'
import type { PracticeNow } from '@/lib/matching/messages'
import { useCommand } from '../../live/use-command'

/** A camera may take this long to come on after a reload before it counts as missing, in ms. */
const cameraPatience = 4_000

type Parts = {
  practice: PracticeNow | null
  /** The other one was seen, or it is plain that no picture comes */
  there: boolean
  /** One's own camera gives a picture */
  camera: boolean
}

/** What one of two peers can do with their script. It begins once the other one is there, and then stays. */
export function useScript({ practice, there, camera }: Parts) {
  const commands = useCommand()
  const { run } = commands
  const [begun, setBegun] = useState<string | null>(null)
  const [how, setHow] = useState<string | null>(null)
  const script = practice?.script ?? null
  const practiceId = script && practice ? practice.id : null
  if (practiceId && there && begun !== practiceId) setBegun(practiceId)
  const shown = practiceId !== null && begun === practiceId
  const state = shown && script ? script.state : null

  const told = script?.cameras.mine ?? true
  useEffect(() => {
    if (!shown || told === camera) return
    const say = () => void run('camera', '/api/practice/script/camera', { practiceId, on: camera })
    const timer = setTimeout(say, camera ? 0 : cameraPatience)
    return () => clearTimeout(timer)
  }, [shown, told, camera, practiceId, run])

  const roundId = state && 'roundId' in state ? state.roundId : null
  const wantsHow = state?.kind === 'sign' && how === state.roundId
  return {
    commands,
    /** Null until the other one is there */
    now: shown ? script : null,
    /** The sign whose model both, or its signer, should see */
    model: state?.kind === 'truth' || (state?.kind === 'sign' && wantsHow) ? state.card.sign : null,
    how: { on: wantsHow, toggle: () => setHow(wantsHow ? null : roundId) },
    deal: () =>
      void run('deal', '/api/practice/script/deal', {
        practiceId,
        after: state?.kind === 'truth' ? state.roundId : null,
      }),
    signed: () => void run('signed', '/api/practice/script/signed', { practiceId, roundId }),
    pick: (sign: string) => void run('pick', '/api/practice/script/pick', { practiceId, roundId, sign }),
  }
}

export type Script = ReturnType<typeof useScript>
