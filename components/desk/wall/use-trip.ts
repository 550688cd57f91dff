'use client'
import { useEffect, useState } from 'react'

type Trip = { practiceId: string; alias: string; there: boolean }

/** Milliseconds after which a practice that was made should be known here, whatever became of it. */
const patience = 6_000

/** The way to a learner, until the practice there is over: who it is, and whether it is the one in front. */
export type Coming = { alias: string; there: boolean }

/** Remembers to whom one has set out. `current`: the practice in front. */
export function useTrip(current: string | null) {
  const [trip, setTrip] = useState<Trip | null>(null)
  if (trip && !trip.there && trip.practiceId === current) setTrip({ ...trip, there: true })
  const onWay = trip && !trip.there ? trip.practiceId : null
  useEffect(() => {
    if (onWay === null) return
    const timer = setTimeout(() => setTrip((now) => (now?.there ? now : null)), patience)
    return () => clearTimeout(timer)
  }, [onWay])
  const under = trip && (!trip.there || trip.practiceId === current)
  const coming: Coming | null = under ? { alias: trip.alias, there: trip.there } : null
  const setOut = (practiceId: string, alias: string) => setTrip({ practiceId, alias, there: false })
  return { coming, setOut }
}
