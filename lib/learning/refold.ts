import type { Work } from '@/lib/infra/command'
import type { Sql } from '@/lib/infra/transaction'
import { foldReviews, type Grade, type Rated, type Track } from './fold-reviews'
import { gradeOf } from './rate-attempt'

type About = { accountId: string; signId: string; track: Track }

/**
 * Computes a learner's review of a sign anew from all that was said or tried, in this transaction. Whoever does the
 * same at the same time waits for its end and then sees what it saw, so nothing is lost between two of them.
 */
export async function refold({ tx }: Pick<Work<Sql>, 'tx'>, about: About): Promise<void> {
  const { accountId, signId, track } = about
  await tx.$executeRaw`
    insert into "Review" ("accountId", "signId", "track") values (${accountId}::uuid, ${signId}, ${track}::"Track")
    on conflict ("accountId", "signId", "track") do update set "signId" = excluded."signId"`
  const memory = foldReviews(await (track === 'produce' ? judged : answered)(tx, about))
  if (!memory) {
    await tx.$executeRaw`
      delete from "Review"
      where "accountId" = ${accountId}::uuid and "signId" = ${signId} and "track" = ${track}::"Track"`
    return
  }
  await tx.$executeRaw`
    update "Review" set "state" = ${memory.state}::"MemoryState", "due" = ${memory.due},
      "stability" = ${memory.stability}, "difficulty" = ${memory.difficulty},
      "scheduledDays" = ${memory.scheduledDays}, "learningSteps" = ${memory.learningSteps},
      "reps" = ${memory.reps}, "lapses" = ${memory.lapses},
      "lastReviewAt" = ${memory.lastReviewAt}, "lastGrade" = ${memory.lastGrade}::"Grade"
    where "accountId" = ${accountId}::uuid and "signId" = ${signId} and "track" = ${track}::"Track"`
}

/**
 * What trainers said, in practices and of tries shown to them; neither the recording, which cannot see, nor peers, who do
 * not know. A try was signed once, whoever judged it: of several verdicts on it the last one counts.
 */
async function judged(tx: Sql, { accountId, signId }: About): Promise<Rated[]> {
  return tx.$queryRaw<Rated[]>`
    select distinct on (coalesce(v."tryId", v."id")) v."id", coalesce(p."createdAt", v."createdAt") as "since",
      v."pressedAt", v."createdAt" as "at", v."grade"::text as "grade"
    from "Verdict" v left join "Practice" p on p."id" = v."practiceId"
      left join "Member" m on m."practiceId" = v."practiceId" and m."accountId" = v."byId" and m."role" = 'trainer'
      join "Account" a on a."id" = v."byId" and not a."recording"
    where v."forId" = ${accountId}::uuid and v."signId" = ${signId} and v."undoneAt" is null
      and (v."tryId" is not null or m."role" is not null)
    order by coalesce(v."tryId", v."id"), v."createdAt" desc, v."id" desc`
}

type Answer = { id: string; at: Date; outcome: 'right' | 'wrong' | 'again'; replays: number }

async function answered(tx: Sql, { accountId, signId }: About): Promise<Rated[]> {
  const answers = await tx.$queryRaw<Answer[]>`
    select "id", "createdAt" as "at", "outcome"::text as "outcome", "replays" from "Attempt"
    where "accountId" = ${accountId}::uuid and "signId" = ${signId} and "track" = 'understand'`
  return answers.flatMap((answer) => {
    const grade: Grade | null = gradeOf(answer)
    const { id, at } = answer
    return grade ? [{ id, since: at, pressedAt: at, at, grade }] : []
  })
}
