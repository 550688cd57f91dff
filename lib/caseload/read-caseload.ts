import { mustBe, type Actor } from '@/lib/accounts/actor'
import { durations } from '@/lib/durations'
import { db } from '@/lib/infra/db'
import { readNow } from '@/lib/infra/transaction'
import type { CaseRow } from './messages'
import { ownLearners } from './own-learners'
import { readStandings } from './read-standings'

const day = 86_400_000

type Met = { id: string; alias: string; seenAt: Date; practices: number; open: number }

/** Gives the learners a trainer has practised with, those seen last first. @throws DomainError `forbidden` */
export async function readCaseload({ actor }: { actor: Actor }): Promise<CaseRow[]> {
  mustBe(actor, 'trainer')
  return rowsOf(actor, await ownLearners(actor.id), await readNow())
}

/** The same for some of them: the caller has made sure that they are the trainer's. */
export async function rowsOf(trainer: Actor, ids: string[], now: Date): Promise<CaseRow[]> {
  const [met, weakOf] = await Promise.all([
    db().$queryRaw<Met[]>`
      select a."id", a."alias", count(*)::int as "practices",
        max(coalesce(p."endedAt", app_now())) as "seenAt",
        (select count(*)::int from "Assignment" x where x."trainerId" = ${trainer.id}::uuid and x."learnerId" = a."id"
          and x."state" in ('given', 'seen', 'started')) as "open"
      from "Member" l join "Account" a on a."id" = l."accountId"
        join "Practice" p on p."id" = l."practiceId" and p."liveSince" is not null
        join "Member" t on t."practiceId" = p."id" and t."accountId" = ${trainer.id}::uuid and t."role" = 'trainer'
      where l."accountId" = any(${ids}::uuid[]) and l."role" = 'learner'
      group by a."id", a."alias" order by "seenAt" desc, a."alias"`,
    readStandings(ids, trainer.language, now),
  ])
  return met.map(({ id, alias, seenAt, practices, open }) => {
    const since = Math.max(0, +now - +seenAt)
    return {
      ...{ id, alias, practices, open, seenAt: +seenAt, weak: weakOf(id) },
      daysAgo: Math.floor(since / day),
      away: since >= durations.caseAway,
    }
  })
}
