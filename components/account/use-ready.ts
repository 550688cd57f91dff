'use client'
import { useSyncExternalStore } from 'react'

const never = () => () => undefined

/** False until this page can act on a press: a form sent earlier would go its own way, with the password in the address. */
export function useReady(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
}
