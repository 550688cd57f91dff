'use client'
import { useState } from 'react'

type Trip = { practiceId: string; alias: string; at: number; there: boolean }

/** Milliseconds after which a practice that was made should be known here, whatever became of it. */
const patience = 6_000

/** The way to a learner, until the practice there is over: who it is, and whether it is the one in front. */
export type Coming = { alias: string; there: boolean }

/** Remembers to whom one has set out. `current`: the practice in front; `time`: now, in ms by the server's clock. */
export function useTrip(current: string | null, time: number) {
  const [trip, setTrip] = useState<Trip | null>(null)
  if (trip && !trip.there && trip.practiceId === current) setTrip({ ...trip, there: true })
  const under = trip && (trip.there ? trip.practiceId === current : time - trip.at < patience)
  const coming: Coming | null = under ? { alias: trip.alias, there: trip.practiceId === current } : null
  const set = (practiceId: string, alias: string) => setTrip({ practiceId, alias, at: time, there: false })
  return { coming, setOut: set }
}
