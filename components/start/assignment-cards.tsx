'use client'
import type { AssignmentNow } from '@/lib/matching/messages'
import { useNow } from '../live/now'
import { useSeenExercises } from '../live/use-seen-exercises'
import { AssignmentCard } from './assignment-card'

/** Every exercise that waits, oldest first. One that is given meanwhile appears by itself. */
export function AssignmentCards({ initial }: { initial: AssignmentNow[] }) {
  const { now } = useNow()
  const assignments = now?.assignments ?? initial
  useSeenExercises(assignments)
  return assignments.map((assignment) => <AssignmentCard key={assignment.id} assignment={assignment} />)
}
