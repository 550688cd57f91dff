'use client'
import { usePathname } from 'next/navigation'
import { createElement } from 'react'
import { useNow } from '../live/now'
import { JudgedSoon } from '../tries/judged-soon'
import { useLoaded } from '../ui/use-loaded'

const load = () => import('../start/assignment-card')

/** For who waits in line: what a trainer said of their tries, and the exercises picked for them but the one they are at. */
export function GivenMeanwhile() {
  const { now } = useNow()
  const here = usePathname()
  const others = (now?.assignments ?? []).filter(({ id }) => !here.endsWith(`/exercise/${id}`))
  const loaded = useLoaded(load, others.length > 0)
  return (
    <>
      <JudgedSoon />
      {loaded && others.map((one) => createElement(loaded.AssignmentCard, { key: one.id, assignment: one }))}
    </>
  )
}
