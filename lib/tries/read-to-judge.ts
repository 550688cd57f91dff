import { z } from 'zod'
import { mustBe, type Actor } from '@/lib/accounts/actor'
import { mustBeOwn } from '@/lib/caseload/own-learners'
import { glossesOf } from '@/lib/content/glosses'
import { durations } from '@/lib/durations'
import { db } from '@/lib/infra/db'
import { parse } from '@/lib/infra/parse'
import { readNow } from '@/lib/infra/transaction'
import { weakFirst, type Tried } from '@/lib/learning/weak-signs'
import { chooseToJudge, type Shown } from './choose-to-judge'
import type { TriesToJudge } from './messages'

/**
 * Gives the tries that a learner of this trainer's shows and that nobody has judged since, in the order in which to look.
 * @throws DomainError `forbidden`, `not-found` when it is not a learner of theirs
 */
export async function readToJudge({ actor, input }: { actor: Actor; input: unknown }): Promise<TriesToJudge> {
  mustBe(actor, 'trainer')
  const { learner: id } = parse(z.object({ learner: z.uuid() }), input)
  await mustBeOwn(actor.id, id)
  const now = await readNow()
  const [{ alias }, shown] = await Promise.all([
    db().account.findUniqueOrThrow({ where: { id }, select: { alias: true } }),
    readShown(actor.id, [id], now),
  ])
  const tries = chooseToJudge(shown.get(id) ?? [], +now)
  const gloss = await glossesOf(tries.map(({ sign }) => sign))
  return {
    learner: { id, alias },
    tries: tries.map(({ id: film, sign, at, missed }) => ({
      ...{ id: film, sign, gloss: gloss(sign), at, missed },
      src: `/tries/${film}`,
    })),
  }
}

/** Counts them for many learners at once. Whose learners they are is the caller's to know. */
export async function countToJudge(
  trainerId: string,
  learnerIds: string[],
  now: Date,
): Promise<(learnerId: string) => number> {
  const shown = learnerIds.length > 0 ? await readShown(trainerId, learnerIds, now) : new Map()
  return (id) => chooseToJudge(shown.get(id) ?? [], +now).length
}

type Row = {
  id: string
  accountId: string
  sign: string
  madeAt: Date
  saidAt: Date | null
  tried: Told[] | null
}
type Told = { outcome: Tried['outcome']; at: string }

/** What learners show now, but for what this trainer has reported, each with what went wrong with its sign lately. */
async function readShown(trainerId: string, learnerIds: string[], now: Date): Promise<Map<string, Shown[]>> {
  const since = new Date(+now - durations.tryFresh)
  const rows = await db().$queryRaw<Row[]>`
    select c."uploadId" as "id", c."accountId", c."signId" as "sign", c."createdAt" as "madeAt",
      r."lastReviewAt" as "saidAt", (
        select json_agg(json_build_object('outcome', y."outcome", 'at', y."createdAt")) from "Attempt" y
        where y."accountId" = c."accountId" and y."signId" = c."signId" and y."outcome" <> 'seen'
          and y."createdAt" > ${since}) as "tried"
    from "AttemptClip" c
      join "TryWish" w on w."accountId" = c."accountId" and w."share"
      left join "Review" r on r."accountId" = c."accountId" and r."signId" = c."signId" and r."track" = 'produce'
    where c."accountId" = any(${learnerIds}::uuid[]) and c."createdAt" > ${since} and c."expiresAt" > ${now}
      and not exists (select 1 from "Report" b where b."tryId" = c."uploadId" and b."byId" = ${trainerId}::uuid)`
  const shown = new Map<string, Shown[]>()
  for (const { id, accountId, sign, madeAt, saidAt, tried } of rows) {
    const one = { id, sign, at: +madeAt, saidAt: saidAt && +saidAt, missed: missedOf(sign, tried ?? []) }
    shown.set(accountId, [...(shown.get(accountId) ?? []), one])
  }
  return shown
}

function missedOf(sign: string, tried: Told[]): number {
  const tries = tried.map(({ outcome, at }) => ({ signId: sign, outcome, createdAt: new Date(at) }))
  return weakFirst([sign], tries)[0]!.missed
}
