import { randomUUID } from 'node:crypto'
import { ask } from '@/scripts/postgres'
import { palettes, type PaletteName } from '@/scripts/signer/palettes'
import { Picture } from '@/scripts/signer/picture'
import { sequence } from '@/scripts/signer/sequence'

const minute = 60_000
const names =
  'Egret Finch Badger Swift Hare Lynx Marten Puffin Kestrel Newt Tapir Quail Dipper Ibis Stoat Curlew Raven Seal Plover Beaver Linnet Owl Magpie Koala Bison Gecko Petrel Shrew Swallow Teal Vole Walrus Siskin Thrush Yak Osprey Merlin Toad Lark Moth'.split(
    ' ',
  )
const otherNames = ['Ines', 'Noor', 'Paul', 'Tess']
const segments = [
  { id: 'asl-letters/a-e', letters: 'abcde' },
  { id: 'asl-letters/f-j', letters: 'fghij' },
  { id: 'asl-letters/k-o', letters: 'klmno' },
  { id: 'asl-letters/p-t', letters: 'pqrst' },
]

/**
 * Fills a trainer's wall with `count` learners who are always the same: some stuck at one sign, some at an exercise of
 * this trainer's, in line, with another trainer, going well; some show their tries;
 * two in three can be gone to, and have sent a small picture. Whoever was put there before goes.
 */
export async function fillWall(databaseUrl: string, trainerAlias: string, count: number): Promise<void> {
  const [asked] = await ask(
    databaseUrl,
    `select app_now() as "now", "id" from "Account" where "alias" = '${trainerAlias}'`,
  )
  const { now, id: trainerId } = asked as { now: Date; id: string }
  const tables = new Tables()
  for (let at = 0; at < count; at++) addLearner(tables, { id: randomUUID(), at, trainerId, now: +now })
  await clearWall(databaseUrl)
  await ask(databaseUrl, tables.sql())
}

/** They are not here any more. They are known by having no password. */
export async function clearWall(databaseUrl: string): Promise<void> {
  const theirs = `(select "id" from "Account" where "passwordHash" not like '$%')`
  await ask(
    databaseUrl,
    `delete from "Practice" where "id" in (select "practiceId" from "Member" where "accountId" in ${theirs});
     delete from "Ticket" where "accountId" in ${theirs};
     delete from "Account" where "passwordHash" not like '$%'`,
  )
}

type Learner = { id: string; at: number; trainerId: string; now: number }

function addLearner(tables: Tables, { id, at, trainerId, now }: Learner): void {
  const ago = (minutes: number) => new Date(now - minutes * minute).toISOString()
  const { id: segmentId, letters } = segments[at % segments.length]!
  const sign = (nth: number) => `ase-${letters[(at + nth) % letters.length]!}`
  const kind = at % 10
  const alias =
    at < names.length ? names[at]! : `${names[at % names.length]} ${Math.floor(at / names.length) + 1}`
  const open = at % 3 !== 2
  const seen = at % 7 === 4 ? null : 3 + ((at * 17) % 50)
  tables.add('Account', accountOf(id, alias, open))
  const tab = randomUUID()
  tables.add('Stream', { accountId: id, tab, leaseUntil: ago(-120), visible: true })

  const exercise = randomUUID()
  const atExercise = kind === 1 || kind === 4
  tables.add('Assignment', {
    ...{ id: exercise, learnerId: id, trainerId, segmentId, stepSlug: null, signs: [sign(0), sign(1)] },
    ...{
      state: atExercise ? 'started' : 'done',
      createdAt: ago(900),
      openedAt: atExercise ? ago(2) : ago(800),
    },
  })
  tables.add('Progress', { accountId: id, segmentId, stepSlug: `watch-${letters[2]}`, updatedAt: ago(5) })
  const tried = (nth: number, outcome: string, minutes: number) =>
    tables.add('Attempt', {
      ...{
        id: randomUUID(),
        accountId: id,
        segmentId,
        stepSlug: `watch-${sign(nth).at(-1)}`,
        signId: sign(nth),
      },
      ...{ outcome, ms: 4_000, replays: 0, createdAt: ago(minutes) },
      assignmentId: atExercise ? exercise : null,
    })
  const misses = kind === 0 ? 4 : kind === 1 || kind === 6 ? 3 : kind === 2 ? 2 : kind === 4 ? 1 : 0
  if (kind === 6 || kind === 0) for (let nth = 0; nth < 2; nth++) tried(1, 'wrong', 9 - nth)
  if (kind === 6) tried(2, 'again', 6)
  for (let nth = 0; nth < misses; nth++) tried(0, nth % 2 ? 'again' : 'wrong', 5 - nth)
  if (kind !== 0 && kind !== 1) tried(3, 'right', 1)

  if (at % 4 === 1) addTries(tables, { id, signs: [sign(0), sign(1)], at: ago(3), until: ago(-900) })
  if (seen !== null)
    addPractice(tables, { learner: id, trainer: trainerId, segmentId, at: ago(seen), over: true })
  const other = randomUUID()
  if (kind === 5)
    tables.add(
      'Account',
      accountOf(other, otherNames[Math.floor(at / 10) % 4]! + (at > 40 ? ` ${at}` : ''), false),
    )
  if (kind === 5) addPractice(tables, { learner: id, trainer: other, segmentId, at: ago(1), over: false })
  if (kind === 3) addTicket(tables, { id, trainerId, segmentId, at: ago(2 + (at % 5)), until: ago(-120) })
  if (open)
    tables.add('Still', { learnerId: id, tab, type: 'image/jpeg', bytes: still(at), takenAt: ago(-60) })
}

const accountOf = (id: string, alias: string, roundsOpen: boolean) => ({
  ...{
    id,
    alias,
    aliasKey: alias.toLowerCase(),
    passwordHash: 'none',
    roles: ['learner'],
    adult: true,
    roundsOpen,
  },
})

type TriesOf = { id: string; signs: string[]; at: string; until: string }

/** Shows its tries, which nobody has judged yet. */
function addTries(tables: Tables, { id, signs, at, until }: TriesOf): void {
  tables.add('TryWish', { accountId: id, keep: true, share: true })
  for (const signId of signs) {
    const film = randomUUID()
    tables.add('Upload', { id: film, ownerId: id, format: 'webm', bytes: 1, createdAt: at, attachedAt: at })
    tables.add('AttemptClip', { uploadId: film, accountId: id, signId, createdAt: at, expiresAt: until })
  }
}

type PracticeOf = { learner: string; trainer: string; segmentId: string; at: string; over: boolean }

function addPractice(tables: Tables, { learner, trainer, segmentId, at, over }: PracticeOf): void {
  const [roomId, practiceId] = [randomUUID(), randomUUID()]
  const endedAt = over ? at : null
  tables.add('Room', { id: roomId, ownerId: learner, closedAt: endedAt })
  tables.add('Practice', {
    ...{ id: practiceId, roomId, segmentId, signs: [], state: over ? 'ended' : 'live' },
    ...{ createdAt: at, joinBy: at, liveSince: at, endedAt, endedWhy: over ? 'next' : null },
  })
  for (const [accountId, role] of [
    [trainer, 'trainer'],
    [learner, 'learner'],
  ])
    tables.add('Member', {
      ...{ practiceId, accountId, role, agreedAt: at, joinedAt: at, endedAt, summarySeenAt: endedAt },
    })
}

type TicketOf = { id: string; trainerId: string; segmentId: string; at: string; until: string }

/** In line, and not offered to this trainer: so that the wall stays as it is. */
function addTicket(tables: Tables, { id, trainerId, segmentId, at, until }: TicketOf): void {
  const roomId = randomUUID()
  const [oneId, otherId] = [id, trainerId].sort()
  tables.add('Room', { id: roomId, ownerId: id, closedAt: null })
  tables.add('Skip', { oneId, otherId, until, lastAt: at })
  tables.add('Ticket', {
    ...{ id: randomUUID(), accountId: id, roomId, segmentId, want: 'trainer', language: 'ase', signs: [] },
    ...{ adult: true, atCheckpoint: false, pressedAt: at, queuedAt: at, state: 'waiting' },
  })
}

const people = Object.keys(palettes).filter((name) => name !== 'model') as PaletteName[]
const drawn = new Map<string, string>()

/** A small picture of somebody who signs, as the database writes bytes. */
function still(at: number): string {
  const who = people[at % people.length]!
  const letter = 'abcdefgiklmnorstuvwxy'[(at * 5) % 21]!
  const known = drawn.get(who + letter)
  if (known) return known
  const picture = new Picture({ palette: palettes[who], width: 320, height: 240 })
  const bytes = `\\x${picture
    .draw(sequence([letter]).next().value)
    .jpeg(70)
    .toString('hex')}`
  drawn.set(who + letter, bytes)
  return bytes
}

/** Rows by table, in the order in which the tables were first named. */
class Tables {
  private readonly rows = new Map<string, object[]>()

  add(table: string, row: object): void {
    this.rows.set(table, [...(this.rows.get(table) ?? []), row])
  }

  sql(): string {
    const order =
      'Account Stream Room Practice Member Assignment Progress Attempt Skip Ticket Still TryWish Upload AttemptClip'.split(
        ' ',
      )
    return order
      .flatMap((table) => {
        const rows = this.rows.get(table)
        if (!rows) return []
        const columns = Object.keys(rows[0]!).map((column) => `"${column}"`)
        const json = JSON.stringify(rows).replaceAll("'", "''")
        return `insert into "${table}" (${columns.join()}) select ${columns.join()}
          from jsonb_populate_recordset(null::"${table}", '${json}')`
      })
      .join(';\n')
  }
}
