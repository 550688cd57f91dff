'use client'
import { useEffect, useRef, useState, useTransition } from 'react'
import type { SignCard, Step } from '@/lib/content/steps'
import type { AttemptInput } from '@/lib/learning/schemas'
import type { StepEvent } from './moved'
import { beginStep, moveStep, type StepNow } from './step-state'

type Asked = {
  step: Step
  signs: Record<string, SignCard>
  onAttempt: (attempt: AttemptInput) => void
  onNext: () => void | Promise<void>
}

/**
 * Walks one step, and starts afresh when another is given.
 * @returns where it stands, what a press does, and whether the next step is being fetched
 */
export function useStep({ step, signs, onAttempt, onNext }: Asked) {
  const [now, setNow] = useState<StepNow>(() => beginStep(step))
  const [leaving, leave] = useTransition()
  const since = useRef(0)
  if (now.step.id !== step.id) setNow(beginStep(step))
  useEffect(() => {
    since.current = performance.now()
  }, [step.id])

  const act = (event: StepEvent) => {
    if (leaving) return
    const ms = Math.round(performance.now() - since.current)
    const { state, attempt, next } = moveStep(now, event, { ms, signs })
    setNow(state)
    if (attempt || event.do === 'retry') since.current = performance.now()
    if (attempt) onAttempt({ stepId: step.id, ...attempt, ms: Math.min(attempt.ms, 3_600_000) })
    if (next) leave(async () => onNext())
  }
  return { now, act, leaving }
}
