'use client'
import { createElement } from 'react'
import { useNow } from '../live/now'
import { useLoaded } from '../ui/use-loaded'

const load = () => import('./judged-notices')

/** The notices of judged tries, fetched when there is one: a lesson should not wait for them. */
export function JudgedSoon() {
  const { now } = useNow()
  const there = (now?.judged.length ?? 0) > 0
  const loaded = useLoaded(load, there)
  return there && loaded ? createElement(loaded.JudgedNotices) : null
}
