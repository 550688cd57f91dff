type Part = { accountId: string; role: 'learner' | 'trainer' | 'peer'; endedAt: Date | null }

/**
 * Who is with a member, by role. `partner`: a learner's trainer, a trainer's learner, the other one of two peers.
 * `third`: for two peers the trainer who has dropped in (or did last); for that trainer, whose `partner` is one of the
 * two, the other one. The two stand in one order, whenever it is asked.
 */
export function othersOf<M extends Part>(
  members: M[],
  accountId: string,
): { partner: M | undefined; third: M | undefined } {
  const role = members.find((one) => one.accountId === accountId)?.role
  const others = members.filter((one) => one.accountId !== accountId)
  const trainers = others.filter((one) => one.role === 'trainer').sort((a, b) => leftAt(b) - leftAt(a))
  const learners = others
    .filter((one) => one.role !== 'trainer')
    .sort((a, b) => (a.accountId < b.accountId ? -1 : 1))
  if (role === 'trainer') return { partner: learners[0], third: learners[1] }
  return role === 'peer'
    ? { partner: learners[0], third: trainers[0] }
    : { partner: trainers[0], third: undefined }
}

const leftAt = ({ endedAt }: Part) => endedAt?.getTime() ?? Infinity

/** True for a learner to whom a trainer came by: they stood in no line. */
export function isVisited({ role, ticketId }: { role: string; ticketId: string | null }): boolean {
  return role === 'learner' && ticketId === null
}

/** True for a trainer who is, or was, in a practice of two peers. */
export function droppedIn(members: Part[], { role }: Part): boolean {
  return role === 'trainer' && members.some((one) => one.role === 'peer')
}
