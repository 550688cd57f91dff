import type pg from 'pg'

/** All times in milliseconds of app_now(); null where there is none. */
export type Ticket = {
  id: string
  accountId: string
  roomId: string
  roomOpen: boolean
  want: 'anyone' | 'trainer' | 'peer'
  language: string
  signs: string[]
  state: 'waiting' | 'matched' | 'closed'
  queuedAt: number
  heldSince: number | null
  closedWhy: string | null
}
export type Side = {
  accountId: string
  ticketId: string | null
  role: 'learner' | 'trainer' | 'peer'
  confirmedAt: number | null
  endedAt: number | null
}
export type Offer = { id: string; state: string; createdAt: number; until: number; sides: Side[] }
export type Member = {
  accountId: string
  role: 'learner' | 'trainer' | 'peer'
  ticketId: string | null
  agreedAt: number | null
  joinedAt: number | null
  awayUntil: number | null
  endedAt: number | null
}
export type Practice = {
  id: string
  roomId: string
  roomOpen: boolean
  state: 'preparing' | 'live' | 'ended'
  picked: boolean
  createdAt: number
  liveSince: number | null
  endedAt: number | null
  endedWhy: string | null
  endedById: string | null
  members: Member[]
}

export type DropIn = {
  id: string
  practiceId: string
  trainerId: string
  state: string
  yesBy: string[]
}

/** What the database says at one moment, about everything live. */
export type Snapshot = {
  now: number
  tickets: Ticket[]
  offers: Offer[]
  practices: Practice[]
  dropIns: DropIn[]
  /** The end of each account's last lease */
  leases: Record<string, number>
  duties: Record<string, 'off' | 'on' | 'break'>
  /** Until when a trainer has a pause */
  rests: Record<string, number | null>
  blocks: { byId: string; otherId: string; createdAt: number }[]
  skips: { oneId: string; otherId: string; until: number }[]
  livekitAway: boolean
  graceUntil: number | null
  /** Rows of what leaves a trace elsewhere, by table */
  counts: Record<string, number>
}

const ms = (column: string) => `(extract(epoch from ${column}) * 1000)::float8`
const list = (row: string, from: string) => `(select coalesce(json_agg(${row}), '[]'::json) from ${from})`
// In one order whatever plan the database makes: two looks are compared as text.
const map = (key: string, value: string, from: string) =>
  `(select coalesce(json_object_agg(${key}, ${value} order by ${key}), '{}'::json) from ${from})`
const open = (room: string) =>
  `exists (select 1 from "Room" r where r."id" = ${room} and r."closedAt" is null)`

const sql = `select json_build_object(
  'now', ${ms('app_now()')},
  'tickets', ${list(
    `json_build_object('id', t."id", 'accountId', t."accountId", 'roomId', t."roomId", 'roomOpen', ${open('t."roomId"')},
      'want', t."want", 'language', t."language", 'signs', t."signs", 'state', t."state", 'queuedAt', ${ms('t."queuedAt"')},
      'heldSince', ${ms('t."heldSince"')}, 'closedWhy', t."closedWhy") order by t."queuedAt", t."id"`,
    '"Ticket" t',
  )},
  'offers', ${list(
    `json_build_object('id', o."id", 'state', o."state", 'createdAt', ${ms('o."createdAt"')}, 'until', ${ms('o."until"')},
      'sides', ${list(
        `json_build_object('accountId', s."accountId", 'ticketId', s."ticketId", 'role', s."role",
          'confirmedAt', ${ms('s."confirmedAt"')}, 'endedAt', ${ms('s."endedAt"')}) order by s."accountId"`,
        '"OfferSide" s where s."offerId" = o."id"',
      )}) order by o."createdAt", o."id"`,
    '"Offer" o',
  )},
  'practices', ${list(
    `json_build_object('id', p."id", 'roomId', p."roomId", 'roomOpen', ${open('p."roomId"')}, 'state', p."state",
      'picked', p."picked", 'createdAt', ${ms('p."createdAt"')}, 'liveSince', ${ms('p."liveSince"')},
      'endedAt', ${ms('p."endedAt"')}, 'endedWhy', p."endedWhy", 'endedById', p."endedById",
      'members', ${list(
        `json_build_object('accountId', m."accountId", 'ticketId', m."ticketId", 'role', m."role",
          'agreedAt', ${ms('m."agreedAt"')}, 'joinedAt', ${ms('m."joinedAt"')}, 'awayUntil', ${ms('m."awayUntil"')},
          'endedAt', ${ms('m."endedAt"')}) order by m."accountId"`,
        '"Member" m where m."practiceId" = p."id"',
      )}) order by p."createdAt", p."id"`,
    '"Practice" p',
  )},
  'dropIns', ${list(
    `json_build_object('id', q."id", 'practiceId', q."practiceId", 'trainerId', q."trainerId", 'state', q."state",
      'yesBy', q."yesBy") order by q."createdAt", q."id"`,
    '"DropIn" q',
  )},
  'leases', ${map('l."accountId"', ms('l."until"'), '(select "accountId", max("leaseUntil") as "until" from "Stream" group by 1) l')},
  'duties', ${map('d."accountId"', 'd."state"', '"Duty" d')},
  'rests', ${map('d."accountId"', ms('d."restUntil"'), '"Duty" d')},
  'blocks', ${list(`json_build_object('byId', b."byId", 'otherId', b."otherId", 'createdAt', ${ms('b."createdAt"')}) order by b."byId", b."otherId"`, '"Block" b')},
  'skips', ${list(`json_build_object('oneId', k."oneId", 'otherId', k."otherId", 'until', ${ms('k."until"')}) order by k."oneId", k."otherId"`, '"Skip" k')},
  'livekitAway', (select "livekitAwayAt" is not null from "Upkeep"),
  'graceUntil', (select ${ms('"graceUntil"')} from "Upkeep"),
  'counts', json_build_object(${['Command', 'Room', 'Verdict', 'Assignment', 'Report', 'Message']
    .map((table) => `'${table}', (select count(*) from "${table}")`)
    .join(', ')})
) as "all"`

/** Reads everything in one statement, so at one moment. */
export async function readSnapshot(client: pg.Client): Promise<Snapshot> {
  const { rows } = await client.query<{ all: Snapshot }>(sql)
  return rows[0]!.all
}

/** The ticket with this id; there must be one. */
export function ticketIn(snapshot: Snapshot, id: string): Ticket {
  const found = snapshot.tickets.find((ticket) => ticket.id === id)
  if (!found) throw new Error(`ticket ${id} is not there any more`)
  return found
}
