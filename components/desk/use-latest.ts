'use client'
import { useCallback, useEffect, useRef } from 'react'

/** The same function for as long as its component is there, which does what `act` does as it was drawn last. */
export function useLatest<Given extends unknown[]>(
  act: (...given: Given) => void,
): (...given: Given) => void {
  const latest = useRef(act)
  useEffect(() => void (latest.current = act))
  return useCallback((...given: Given) => latest.current(...given), [])
}
