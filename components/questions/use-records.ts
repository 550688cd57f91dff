'use client'
import { useSyncExternalStore } from 'react'
import { filmType } from './film-type'

const never = () => () => undefined

/** Whether this browser can record. The server, which cannot know, says yes; what it drew must be what the page begins with. */
export function useRecords(): boolean {
  return useSyncExternalStore(
    never,
    () => filmType() !== null,
    () => true,
  )
}
