'use client'
import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react'

type StageHere = { here: boolean; enter: () => () => void }

const StageContext = createContext<StageHere | null>(null)

/** Knows, for all that is below, whether the page in it has a stage that shows who is live. */
export function StageHereProvider({ children }: { children: ReactNode }) {
  const [stages, setStages] = useState(0)
  const enter = useCallback(() => {
    setStages((count) => count + 1)
    return () => setStages((count) => count - 1)
  }, [])
  const value = useMemo<StageHere>(() => ({ here: stages > 0, enter }), [stages, enter])
  return <StageContext value={value}>{children}</StageContext>
}

function useStageContext(): StageHere {
  const value = useContext(StageContext)
  if (!value) throw new Error('this needs a StageHereProvider above it')
  return value
}

/** Whether the page has a stage. */
export function useHasStage(): boolean {
  return useStageContext().here
}

/** Says that this page has a stage, for as long as the caller is mounted. */
export function useStageHere(): void {
  const { enter } = useStageContext()
  useEffect(() => enter(), [enter])
}
