import type { DeskNow, DutyNow, Now, OfferNow, PracticeNow, WaitingCard } from '@/lib/matching/messages'

const segment = { id: 'seg', title: 'Letters U–Z' }
const person = { alias: 'Otter', role: 'learner', recording: false } as const

export const card: WaitingCard = {
  ticketId: 't1',
  alias: 'Otter',
  queuedAt: 0,
  segment,
  signs: [],
  want: 'anyone',
  held: false,
  asked: null,
}
export const offer: OfferNow = {
  id: 'o1',
  until: 20_000,
  partner: person,
  side: 'asked',
  confirmed: false,
  partnerConfirmed: false,
  reasons: [],
  signs: [],
  segment,
  queuedAt: 0,
  roomId: 'r1',
  before: null,
  post: null,
}
export const practice: PracticeNow = {
  id: 'p1',
  roomId: 'r1',
  heldByThisTab: true,
  mayTake: false,
  role: 'trainer',
  state: { kind: 'live', since: 0 },
  askUntil: null,
  agreed: true,
  picked: false,
  rounds: false,
  partner: { ...person, identity: null, joined: true, agreed: true, awayUntil: null },
  third: null,
  dropIn: null,
  segment,
  signs: [],
  verdicts: [],
  messages: [],
  assignment: null,
  script: null,
  keep: null,
}
export const duty: DutyNow = {
  state: 'on',
  why: 'pressed',
  since: 0,
  askUntil: null,
  restUntil: null,
  runSince: 0,
}
const desk: DeskNow = {
  duty,
  plan: { shifts: [], quiet: null, quietNow: false },
  foreseen: null,
  waiting: [],
  dropIns: { pairs: [], mine: null, last: null },
  othersOnDuty: 0,
  questions: [],
  given: [],
  wrapUp: null,
  door: null,
}

/** A look of a trainer on duty with nobody there, changed by `parts`. */
export function look(parts: Partial<Omit<Now, 'desk'>> & { desk?: Partial<DeskNow> } = {}): Now {
  return {
    at: 1_000,
    account: { id: 'a', alias: 'Robin', roles: ['trainer'] },
    picture: 'fine',
    ticket: null,
    offer: null,
    practice: null,
    rounds: { open: false, room: null, watchedBy: [] },
    summaries: [],
    assignments: [],
    questions: [],
    judged: [],
    board: { fresh: 0, here: [] },
    people: { onDuty: 1, free: 1, waitMs: null, recording: false, expectedAt: null },
    ...parts,
    desk: { ...desk, ...parts.desk },
  }
}
