import { mustBe, type Actor } from '@/lib/accounts/actor'
import { glossesOf } from '@/lib/content/glosses'
import type { Step } from '@/lib/content/steps'
import { counts, durations } from '@/lib/durations'
import { announce } from '@/lib/infra/announce'
import { db } from '@/lib/infra/db'
import { readNow } from '@/lib/infra/transaction'
import { weakFirst, type Tried } from '@/lib/learning/weak-signs'
import { countToJudge } from '@/lib/tries/read-to-judge'
import type { StepDoing, Wall, WallCard } from './messages'
import { rankWall, type Evidence } from './rank-wall'
import { readLearners, type LearnerRow } from './read-learners'
import { hopTo, whereabouts, type Whereabouts } from './whereabouts'

type TriedBy = Tried & { accountId: string }
const idsOf = (rows: LearnerRow[]) => rows.map(({ id }) => id)

/**
 * Gives a trainer's wall: their learners of now and who waits in line, ranked by who needs them most. The same few
 * statements however many there are.
 * @throws DomainError `forbidden`
 */
export async function readWall({ actor }: { actor: Actor; input?: unknown }): Promise<Wall> {
  mustBe(actor, 'trainer')
  const now = await readNow()
  const [rows, opened] = await Promise.all([readLearners(actor, now), keepOpen(actor.id)])
  // Whoever agreed hears that somebody looks: only from then on their small picture is taken.
  if (opened)
    announce(rows.filter((row) => row.own && row.roundsOpen).map((row) => `account:${row.id}` as const))
  const [tried, triesOf] = await Promise.all([
    readTries(idsOf(rows), now),
    // Whom they have met: an exercise alone opens no films.
    countToJudge(actor.id, idsOf(rows.filter(({ seenAt }) => seenAt !== null)), now),
  ])
  const seen = rows.map((row) => ({
    ...{ row, where: whereabouts(row, now) },
    seen: evidenceOf(row, tried.get(row.id) ?? []),
  }))
  const ranked = rankWall(seen, +now).slice(0, counts.wallCards)
  const words = await readWords(
    ranked.map(({ where }) => where),
    ranked.flatMap((one) => [...(one.row.exerciseSigns ?? []), ...one.seen.wrong.map(({ sign }) => sign)]),
  )
  return {
    at: +now,
    cards: ranked.map((one) => ({ ...toCard(one, words), tries: triesOf(one.row.id) })),
    more: rows.length - ranked.length,
  }
}

/** A trainer on duty who reads it has it open for a while, and so long stays where they stand. True when it was not. */
async function keepOpen(trainerId: string): Promise<boolean> {
  const rows = await db().$queryRaw<{ opened: boolean }[]>`
    with old as (select "until" from "OpenWall" where "trainerId" = ${trainerId}::uuid),
    door as (
      update "Room" set "doorUntil" = app_now() + ${durations.wallOpen} * interval '1 ms'
      where "doorId" = ${trainerId}::uuid and "doorUntil" > app_now()
    )
    insert into "OpenWall" ("trainerId", "until")
    select "accountId", app_now() + ${durations.wallOpen} * interval '1 ms' from "Duty"
    where "accountId" = ${trainerId}::uuid and "state" = 'on'
    on conflict ("trainerId") do update set "until" = excluded."until"
    returning coalesce((select "until" from old) <= app_now(), true) as "opened"`
  return rows[0]?.opened ?? false
}

async function readTries(ids: string[], now: Date): Promise<Map<string, Tried[]>> {
  const rows = await db().$queryRaw<TriedBy[]>`
    select "accountId", "signId", "outcome"::text as "outcome", "createdAt" from "Attempt"
    where "accountId" = any(${ids}::uuid[]) and "createdAt" > ${new Date(+now - durations.wallTries)}
      and "outcome" <> 'seen' order by "createdAt"`
  const tries = new Map<string, Tried[]>()
  for (const row of rows) {
    const own = tries.get(row.accountId)
    if (own) own.push(row)
    else tries.set(row.accountId, [row])
  }
  return tries
}

function evidenceOf(row: LearnerRow, tried: Tried[]): Evidence {
  const signs = [...new Set(tried.map(({ signId }) => signId))]
  return {
    inPractice: row.practiceAt !== null,
    waitingSince: row.practiceAt || !row.queuedAt || row.held ? null : +row.queuedAt,
    streak: streakOf(tried),
    wrong: weakFirst(signs, tried)
      .filter(({ missed }) => missed > 0)
      .map(({ sign, missed }) => ({ sign, times: missed })),
    joins: row.joins,
    seenAt: row.seenAt && +row.seenAt,
  }
}

/** Their last tries, as far back as they were all wrong and at one sign. */
function streakOf(tried: Tried[]): Evidence['streak'] {
  const last = tried.at(-1)
  if (!last) return null
  const stuck = ({ signId, outcome }: Tried) =>
    signId === last.signId && (outcome === 'wrong' || outcome === 'again')
  const end = tried.findLastIndex((one) => !stuck(one))
  const times = tried.length - 1 - end
  return times > 0 ? { sign: last.signId, times } : null
}

type Words = {
  step: (segment: string, slug: string) => Step | undefined
  title: (segment: string) => string
  gloss: (sign: string) => string
}

async function readWords(places: Whereabouts[], signs: string[]): Promise<Words> {
  const steps = places.flatMap(({ segment, step }) => (segment && step ? [`${segment}/${step}`] : []))
  const segments = places.flatMap(({ segment }) => segment ?? [])
  const [stepRows, segmentRows] = await Promise.all([
    db().step.findMany({ where: { id: { in: [...new Set(steps)] } } }),
    db().segment.findMany({
      where: { id: { in: [...new Set(segments)] } },
      select: { id: true, title: true },
    }),
  ])
  const bodies = new Map(stepRows.map(({ id, body }) => [id, body as Step]))
  const titles = new Map(segmentRows.map(({ id, title }) => [id, title]))
  const asked = [...bodies.values()].flatMap((step) => (step.kind === 'spell' ? [] : [step.sign]))
  return {
    step: (segment, slug) => bodies.get(`${segment}/${slug}`),
    title: (segment) => titles.get(segment) ?? '',
    gloss: await glossesOf([...asked, ...signs]),
  }
}

type Ranked = { row: LearnerRow; where: Whereabouts; seen: Evidence; needs: WallCard['needs'] }

function toCard({ row, where, seen, needs }: Ranked, words: Words): Omit<WallCard, 'tries'> {
  const { kind, at, segment } = where
  return {
    learner: { id: row.id, alias: row.alias },
    doing: {
      ...{ kind, since: +at },
      segment: segment ? { id: segment, title: words.title(segment) } : null,
      step: doingOf(row, where, words),
    },
    wrong: seen.wrong.map((one) => ({ ...one, gloss: words.gloss(one.sign) })),
    ...{ seenAt: seen.seenAt, needs },
    ...hopTo(row),
    still: row.stillAt ? `/api/rounds/still/${row.id}?at=${+row.stillAt}` : null,
    ticketId: row.practiceAt ? null : row.ticketId,
    assignmentId: kind === 'exercise' && row.exerciseMine ? row.exerciseId : null,
  }
}

const drilled = /^drill-(watch|recognise|produce)-(.+)$/

function doingOf(row: LearnerRow, { kind, segment, step }: Whereabouts, words: Words): StepDoing | null {
  if (kind === 'exercise' && step === null)
    return { kind: 'drill', what: (row.exerciseSigns ?? []).map(words.gloss) }
  if (!segment || !step) return null
  const drill = drilled.exec(step)
  if (drill) return { kind: drill[1] as 'watch' | 'recognise' | 'produce', what: [words.gloss(drill[2]!)] }
  const body = words.step(segment, step)
  if (!body) return null
  return body.kind === 'spell'
    ? { kind: 'spell', what: [body.word] }
    : { kind: body.kind, what: [words.gloss(body.sign)] }
}
