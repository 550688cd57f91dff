import { glossesOf } from '@/lib/content/glosses'
import { durations } from '@/lib/durations'
import { db } from '@/lib/infra/db'
import { toAssignment, withGiver } from '@/lib/learning/read-assignments'
import type { Summary } from './messages'
import { isVisited, othersOf } from './others'
import { offsOf } from './read-practice'
import { scriptSummaries } from './script/read-script'

/** A sign may have been tried and judged several times: what was said last is what was said. */
function lastOfEach<Said extends { signId: string }>(verdicts: Said[]): Said[] {
  return [...new Map(verdicts.map((verdict) => [verdict.signId, verdict])).values()]
}

/** Who takes their own ask back needs no look at what did not happen. */
const takenBack = ['cancelled', 'notNow', 'wrong']

/** Gives what came of the learner's practices that they have not looked at yet, newest first. */
export async function unseenSummaries(accountId: string): Promise<Summary[]> {
  const rows = await db().member.findMany({
    where: { accountId, role: { not: 'trainer' }, endedAt: { not: null }, summarySeenAt: null },
    orderBy: { endedAt: 'desc' },
    take: 3,
    include: {
      practice: {
        include: {
          segment: { select: { id: true, title: true } },
          members: { include: { account: { select: { alias: true, recording: true } } } },
          verdicts: { where: { forId: accountId, undoneAt: null }, orderBy: { pressedAt: 'asc' } },
          assignments: {
            where: { learnerId: accountId },
            include: withGiver,
            orderBy: { createdAt: 'desc' },
            take: 1,
          },
        },
      },
    },
  })
  const gloss = await glossesOf(
    rows.flatMap(({ practice }) => [
      ...practice.verdicts.map((verdict) => verdict.signId),
      ...practice.assignments.flatMap((assignment) => assignment.signs),
    ]),
  )
  const peers = rows.filter((row) => row.role === 'peer').map((row) => row.practiceId)
  const scriptOf = peers.length > 0 ? await scriptSummaries(peers, accountId) : () => null
  return rows.flatMap(({ practice, role, endedAt }) => {
    const { partner } = othersOf(practice.members, accountId)
    if (!partner || !practice.endedWhy || !endedAt) return []
    const script = scriptOf(practice.id)
    const said =
      script !== null ||
      practice.verdicts.length > 0 ||
      practice.assignments.length > 0 ||
      practice.note !== null
    if (!said && practice.endedById === accountId && takenBack.includes(practice.endedWhy)) return []
    const assignment = practice.assignments[0]
    return {
      practiceId: practice.id,
      partner: { alias: partner.account.alias, role: partner.role, recording: partner.account.recording },
      by:
        practice.members.find((member) => member.accountId === practice.verdicts[0]?.byId)?.account.alias ??
        partner.account.alias,
      why: practice.endedWhy,
      mine: practice.endedById === accountId,
      segment: practice.segment,
      rounds: practice.members.some(isVisited),
      verdicts: lastOfEach(practice.verdicts).map((verdict) => ({
        sign: verdict.signId,
        gloss: gloss(verdict.signId),
        grade: verdict.grade,
        off: offsOf(verdict.off),
      })),
      note: practice.note,
      assignment: assignment ? toAssignment(assignment, gloss, practice.segment.title) : null,
      script,
      trainerUntil: role === 'peer' ? +endedAt + durations.oldPlace : null,
      endedAt: +endedAt,
    }
  })
}
