import type { Now, OfferNow, PracticeNow, Summary, TicketNow } from '@/lib/matching/messages'

export const segment = { id: 's1', title: 'W to Z' }

export function look(part: Partial<Now> = {}): Now {
  return {
    at: 1_000,
    account: { id: 'a', alias: 'Otter', roles: ['learner'] },
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
    people: { onDuty: 0, free: 0, waitMs: null, recording: false, expectedAt: null },
    desk: null,
    ...part,
  }
}

export function ticket(part: Partial<TicketNow> = {}): TicketNow {
  return {
    id: 't1',
    want: 'anyone',
    queuedAt: 1_000,
    segment,
    signs: [{ sign: 'w', gloss: 'W', missed: 2 }],
    atCheckpoint: true,
    returnStep: null,
    place: 1,
    waitMs: null,
    soon: null,
    room: { id: 'r1', heldByThisTab: true, mayTake: true },
    declines: 0,
    state: { kind: 'waiting' },
    peerAt: 31_000,
    questionAt: 91_000,
    ...part,
  }
}

export function offer(part: Partial<OfferNow> = {}): OfferNow {
  return {
    id: 'o1',
    until: 21_000,
    partner: { alias: 'Robin', role: 'trainer', recording: false },
    side: 'coming',
    confirmed: false,
    partnerConfirmed: false,
    reasons: [],
    signs: [],
    segment,
    queuedAt: 1_000,
    roomId: null,
    before: null,
    post: null,
    ...part,
  }
}

export function practice(part: Partial<PracticeNow> = {}): PracticeNow {
  return {
    id: 'p1',
    roomId: 'r1',
    heldByThisTab: true,
    mayTake: true,
    role: 'learner',
    state: { kind: 'live', since: 1_000 },
    askUntil: null,
    agreed: true,
    picked: false,
    rounds: false,
    partner: {
      alias: 'Robin',
      role: 'trainer',
      recording: false,
      identity: null,
      joined: true,
      agreed: true,
      awayUntil: null,
    },
    third: null,
    dropIn: null,
    segment,
    signs: [
      { sign: 'w', gloss: 'W', missed: 2 },
      { sign: 'x', gloss: 'X', missed: 0 },
    ],
    verdicts: [],
    messages: [],
    assignment: null,
    script: null,
    keep: null,
    ...part,
  }
}

export function summary(part: Partial<Summary> = {}): Summary {
  return {
    practiceId: 'p0',
    partner: { alias: 'Robin', role: 'trainer', recording: false },
    by: 'Robin',
    why: 'next',
    mine: false,
    segment,
    rounds: false,
    verdicts: [],
    note: null,
    assignment: null,
    script: null,
    trainerUntil: null,
    endedAt: 900,
    ...part,
  }
}
