/** A place in the sources, found by a text that is there once; or SQL that runs after the last migration. */
export type Edit = { file: string; find: string; replace: string } | { sql: string }

export type Mutation = {
  promise: string
  /** What is broken on purpose */
  words: string
  edits: Edit[]
  /** The file and the title of the test that must fail */
  test: string
  title: string
}

const matching = 'tests/integration/matching'
const guards = { test: `${matching}/guards.test.ts` }
const offers = { test: `${matching}/offers.test.ts` }
const oneWinner = { test: `${matching}/one-winner.test.ts` }
const practice = 'tests/integration/practice'
const roomLife = { test: `${practice}/room-life.test.ts` }
const roomTokens = { test: `${practice}/tokens.test.ts` }
const livekitAway = { test: `${practice}/livekit-away.test.ts` }
const rounds = 'tests/integration/rounds'
const hops = { test: `${rounds}/hop.test.ts` }
const doors = { test: `${rounds}/door.test.ts` }
const races = { test: `${rounds}/races.test.ts` }
const stills = { test: `${rounds}/stills.test.ts` }
const chooser = { test: 'tests/unit/matching/choose-partner.test.ts' }
const clipNotes = { test: 'tests/integration/clip-notes/clip-notes.test.ts' }
const memory = { test: 'tests/integration/learning/reviews.test.ts' }
const after = { test: 'tests/unit/practice/after-practice.test.ts' }
const model = {
  test: 'tests/model/trainers.test.ts',
  title: '[I1] [I2] [I6] [I8] [I9] [I10] hold after every step of a busy hour with trainers',
}

const refusesSecond = '[I1] the database itself refuses a second open ticket, practice or offer'
const joinsAtOnce = '[I1] one account that joins 20 times at once is in line once, and told so 19 times'
const noLock: Edit = {
  file: 'lib/infra/command.ts',
  find: 'Promise.all([lockAccounts(tx, accountIds, names), read(tx)])',
  replace: 'Promise.all([readNow(tx), read(tx)])',
}

/** Each breaks one promise (I…: the words stand in tests/model/promises) or one rule (M…: lib/matching/RULES.md). */
export const mutations: Mutation[] = [
  ...['Ticket_one_open', 'Member_one_open', 'OfferSide_one_open', 'OfferSide_one_open_ticket'].map(
    (index): Mutation => ({
      ...{ promise: 'I1', words: `without the index ${index}` },
      ...{ edits: [{ sql: `drop index "${index}"` }], ...guards, title: refusesSecond },
    }),
  ),
  {
    ...{ promise: 'I1', words: 'joining reads instead of locking' },
    ...{ edits: [noLock], ...guards, title: joinsAtOnce },
  },
  {
    ...{ promise: 'I1', words: 'joining reads instead of locking, without the index behind it' },
    edits: [noLock, { sql: 'drop index "Ticket_one_open"' }],
    ...{ ...guards, title: joinsAtOnce },
  },
  {
    ...{ promise: 'I2', words: 'an ended practice leaves its members in it' },
    edits: [
      {
        file: 'lib/practice/end-practice.ts',
        find: 'await tx.member.updateMany({ where: { practiceId, endedAt: null }, data: { endedAt: now } })',
        replace: '',
      },
    ],
    ...model,
  },
  {
    ...{ promise: 'I2', words: 'an accept closes its offer in a transaction of its own' },
    edits: [
      {
        file: 'lib/matching/accept-offer.ts',
        find: 'closeAccepted(w, offerId)',
        replace: "closeAccepted({ ...w, tx: (await import('@/lib/infra/db')).db() }, offerId)",
      },
    ],
    ...{ ...guards, title: '[I2] an accept that breaks in the middle leaves nothing behind' },
  },
  {
    ...{ promise: 'I3', words: 'a browser without a sign of life is waited for' },
    edits: [
      {
        file: 'lib/practice/expire-practices.ts',
        find: 'lifeless(member.accountId) ||',
        replace: '',
      },
    ],
    ...roomLife,
    title: '[I3] ends when a browser gave no sign of life for long, even while LiveKit is away',
  },
  {
    ...{ promise: 'I4', words: 'a practice does not get its room again' },
    edits: [
      {
        file: 'lib/practice/reconcile.ts',
        find: 'if (!there.includes(roomId)) await makeRoom(roomId)',
        replace: 'void makeRoom',
      },
    ],
    ...{
      ...livekitAway,
      title: '[I4] keeps no room that nobody may be in, and gives a practice its room again',
    },
  },
  {
    ...{ promise: 'I4', words: 'the room of a closed ticket stays' },
    edits: [
      {
        file: 'lib/practice/reconcile.ts',
        find: 'await attempt(() => deleteRoom(roomId))',
        replace: 'void deleteRoom',
      },
    ],
    ...{
      ...livekitAway,
      title: '[I4] keeps no room that nobody may be in, and gives a practice its room again',
    },
  },
  {
    ...{ promise: 'I5', words: 'a token for whoever asks' },
    edits: [
      {
        file: 'lib/practice/mint-token.ts',
        find: 'if (!(await mayEnter(w, roomId, actor.id)))',
        replace: 'void mayEnter; if (roomId === actor.id)',
      },
    ],
    ...roomTokens,
    title: 'go to the owner, to the trainer while the offer is open, to members; to nobody else',
  },
  {
    ...{ promise: 'I5', words: 'a room is kept when the trainer who could enter it is gone' },
    edits: [
      {
        file: 'lib/matching/end-offer.ts',
        find: "if (other.role === 'trainer') await giveNewRoom(w, side.ticket, other.accountId)",
        replace: 'void giveNewRoom',
      },
    ],
    ...roomTokens,
    title: 'go to the owner, to the trainer while the offer is open, to members; to nobody else',
  },
  {
    ...{ promise: 'I5', words: 'whoever knows a room to be visited in may enter it' },
    edits: [
      {
        file: 'lib/practice/mint-token.ts',
        find: "...{ id: roomId, reason: 'rounds', closedAt: null, ownerId: accountId },",
        replace: "...{ id: roomId, reason: 'rounds', closedAt: null },",
      },
    ],
    ...{
      ...hops,
      title: 'is open to the learner who agreed and, away from its door, as a member only to the trainer',
    },
  },
  {
    ...{ promise: 'I5', words: 'somebody at the door lets any trainer into the room' },
    edits: [
      {
        file: 'lib/practice/mint-token.ts',
        find: 'and r."doorId" = ${accountId}::uuid and',
        replace: 'and r."doorId" <> r."ownerId" and',
      },
    ],
    ...{ ...doors, title: 'may be in the room with what an offer gives, and nobody else may' },
  },
  {
    ...{ promise: 'I5', words: 'whoever left the door may come back into the room' },
    edits: [
      {
        file: 'lib/practice/rounds/leave-door.ts',
        find: 'if (!(await hadToken(w.tx, id, doorId))) return',
        replace: 'if (await hadToken(w.tx, id, doorId)) return',
      },
    ],
    ...doors,
    title: 'stands at one door: taking another gives the first one up, and its learner gets another room',
  },
  {
    ...{ promise: 'I5', words: 'a trainer comes by in a room that another one knows' },
    edits: [
      {
        file: 'lib/practice/rounds/room-to-visit.ts',
        find: '.every((id) => id === learnerId || id === trainerId)',
        replace: '.includes(learnerId)',
      },
    ],
    ...doors,
    title: 'loses when another trainer comes by: that one goes in at once, into a room of their own',
  },
  {
    ...{ promise: 'I5', words: 'whoever takes their agreement back keeps their visitor' },
    edits: [
      {
        file: 'lib/rounds/open-rounds.ts',
        find: "if (visit) await endPractice(w, visit, { why: 'cancelled', by: actor.id, gone: [] })",
        replace: 'void [visit, endPractice]',
      },
    ],
    ...{ ...hops, title: 'who takes the agreement back is rid of their visitor, and nobody else is' },
  },
  {
    ...{ promise: 'I5', words: 'a small picture under way comes through after the agreement was taken back' },
    edits: [
      {
        file: 'lib/rounds/keep-still.ts',
        find: 'await lockAccounts(tx, [actor.id])',
        replace: 'void lockAccounts',
      },
    ],
    ...{ ...stills, title: 'that is under way while the agreement is taken back is not kept' },
  },
  {
    ...{ promise: 'I5', words: 'a small picture is shown to any trainer on duty' },
    edits: [
      {
        file: 'lib/rounds/find-still.ts',
        find: 'if (!watchers.some(({ id }) => id === actor.id))',
        replace: 'if (watchers === null)',
      },
    ],
    ...{ ...stills, title: 'is shown to nobody but a trainer of theirs on duty who looks at the wall' },
  },
  {
    ...{ promise: 'M23', words: 'going to a learner asks nobody who is with them' },
    edits: [
      { file: 'lib/rounds/hop.ts', find: 'if (row.practiceAt)', replace: 'if (row.practiceAt && !row.id)' },
    ],
    ...{ ...races, title: 'go to one learner at once: one is there, the other is told who, 12 times' },
  },
  {
    ...{ promise: 'I10', words: 'the wall, and going there, do not ask about blocks' },
    edits: [
      {
        file: 'lib/rounds/read-learners.ts',
        find: 'in ((${id}, k."id"), (k."id", ${id})))',
        replace: 'in ((${id}, ${id})))',
      },
    ],
    ...{ ...hops, title: '[I10] a blocked pair is never formed, whoever blocked' },
  },
  {
    ...{ promise: 'I6', words: 'a retry gets an empty answer' },
    edits: [{ file: 'lib/infra/command.ts', find: 'return earlier.answer as T', replace: 'return {} as T' }],
    ...model,
  },
  {
    ...{ promise: 'I6', words: 'a key may be used for something else' },
    edits: [
      {
        file: 'lib/infra/command.ts',
        find: 'earlier?.verb !== press.verb || earlier.inputHash !== hashOf(press)',
        replace: 'earlier?.verb === ""',
      },
    ],
    ...{ ...oneWinner, title: '[I6] the same key with another input is refused' },
  },
  {
    ...{ promise: 'I7', words: 'a doubled hint counts as joining again' },
    edits: [
      {
        file: 'lib/practice/refresh-room.ts',
        find: 'where: { ...member, joinedAt: null }',
        replace: 'where: { ...member }',
      },
    ],
    ...{ ...roomLife, title: '[I7] comes out the same however often and in whatever order hints arrive' },
  },
  ...[
    model,
    {
      ...offers,
      title:
        '[M16] [I8] a learner whose lease ran out is neither offered nor accepted, and keeps the place when back',
    },
  ].map((test): Mutation => ({
    ...{ promise: 'I8', words: 'an accept ignores the lease' },
    edits: [
      {
        file: 'lib/matching/accept-offer.ts',
        find: 'if (!sides.every((side) => side.here))',
        replace: 'if (sides.length === 0)',
      },
    ],
    ...test,
  })),
  {
    ...{ promise: 'I9', words: 'waiting again is waiting at the end' },
    edits: [
      {
        file: 'lib/practice/end-practice.ts',
        find: 'heldSince: fate.held ? now : null,',
        replace: 'heldSince: fate.held ? now : null, queuedAt: now,',
      },
    ],
    ...model,
  },
  {
    ...{ promise: 'I9', words: 'a partner who vanished counts as having served' },
    edits: [
      {
        file: 'lib/practice/after-practice.ts',
        find: 'if (ending.gone.includes(partner.id)) return waiting(false, true)',
        replace: '',
      },
    ],
    ...after,
    title: '[I9] keeps the place of whoever’s partner vanished or never joined, however late',
  },
  {
    ...{ promise: 'I10', words: 'a pick ignores blocks' },
    edits: [
      {
        file: 'lib/matching/take-ticket.ts',
        find: 'if (blocked) throw',
        replace: 'if (blocked < 0) throw',
      },
    ],
    ...{ ...guards, title: '[I10] a trainer cannot pick a learner who blocked them' },
  },
  {
    ...{ promise: 'I10', words: 'matching asks about blocks neither before nor behind the locks' },
    edits: [
      {
        file: 'lib/matching/read-pairs.ts',
        find: 'select "byId", "otherId" from "Block"\n      where "byId" = any',
        replace: 'select "byId", "otherId" from "Block"\n      where "byId" = "otherId" and "byId" = any',
      },
      {
        file: 'lib/matching/still-there.ts',
        find: 'where b."byId" = any',
        replace: 'where b."byId" = b."otherId" and b."byId" = any',
      },
    ],
    ...model,
  },
  {
    ...{ promise: 'I10', words: 'an offer outlives a block' },
    edits: [
      {
        file: 'lib/matching/lock-offer.ts',
        find: 'if (rows.some((row) => row.blocked))',
        replace: 'if (rows.length === 0)',
      },
    ],
    ...{ ...guards, title: '[I10] a block made on the look back ends an open offer' },
  },
  {
    ...{ promise: 'I10', words: 'the film with an exercise does not ask about blocks' },
    edits: [
      {
        file: 'lib/clip-notes/find-given-film.ts',
        find: 'trainerId: { notIn: await blockedWith(actor.id, tx) },',
        replace: '',
      },
    ],
    ...{ ...clipNotes, title: '[I10] is not seen any more by a learner once either has blocked the other' },
  },
  {
    ...{ promise: 'I10', words: 'peers need not be adults' },
    edits: [{ file: 'lib/safety/eligibility.ts', find: 'a.adult && b.adult', replace: 'true' }],
    ...{
      ...chooser,
      title: '[M3][M18] [I10] never pairs a child, another sign language, or two who were kept apart',
    },
  },
  {
    ...{ promise: 'M1', words: 'the newest ticket first' },
    edits: [
      {
        file: 'lib/matching/read-scene.ts',
        find: '+a.queuedAt - +b.queuedAt',
        replace: '+b.queuedAt - +a.queuedAt',
      },
    ],
    ...{ ...offers, title: '[M1] a trainer who comes on duty gets the oldest ticket' },
  },
  {
    ...{ promise: 'M4', words: 'an arrival waits for the sweep' },
    edits: [
      {
        file: 'lib/matching/offer-arrivals.ts',
        find: 'scene ? choosePartners(scene).filter(fresh) : []',
        replace: 'scene ? [].filter(fresh) : []',
      },
    ],
    ...{ ...offers, title: '[M4] an arrival is offered to a free trainer in the request that makes it' },
  },
  {
    ...{ promise: 'M5', words: '"peer only" gets a trainer' },
    edits: [
      {
        file: 'lib/matching/choose-partner.ts',
        find: "ticket.want !== 'peer' &&",
        replace: '',
      },
    ],
    ...chooser,
    title: '[M5] never gives a peer to who wants a trainer only, nor a trainer to who wants a peer only',
  },
  {
    ...{ promise: 'M18', words: 'a minor may ask for a peer' },
    edits: [
      {
        file: 'lib/matching/join-queue.ts',
        find: "if (want === 'peer' && !actor.adult)",
        replace: 'if (segment === stepSlug)',
      },
    ],
    ...{ test: `${matching}/proposals.test.ts` },
    title: '[M18] [I10] a learner who is not an adult is never paired, and is told so when asking for a peer',
  },
  {
    ...{ promise: 'M9', words: 'the first yes to a peer proposal makes the practice' },
    edits: [
      {
        file: 'lib/matching/accept-offer.ts',
        find: 'side !== me && !side.confirmedAt',
        replace: 'side === me && !me',
      },
    ],
    ...{ test: `${matching}/proposals.test.ts` },
    title: '[M9] are proposed at once when no trainer is on duty; the second yes makes the practice',
  },
  {
    ...{ promise: 'M9', words: 'one yes lets a trainer drop in' },
    edits: [
      {
        file: 'lib/matching/drop-in/answer-drop-in.ts',
        find: 'said.length < 2',
        replace: 'said.length < 1',
      },
    ],
    ...{ test: `${matching}/drop-in/ask.test.ts` },
    title: 'sees who practises, asks, and is in once both have said yes; no token before',
  },
  {
    ...{ promise: 'M9', words: 'a peer who leaves leaves the ask to drop in standing' },
    edits: [
      {
        file: 'lib/practice/end-practice.ts',
        find: "await closeAsk(w, { practiceId }, 'over')",
        replace: '',
      },
    ],
    ...{ test: `${matching}/drop-in/races.test.ts` },
    title: 'a peer leaves while the second yes comes: in the end all three are free, 8 times',
  },
  {
    ...{ promise: 'M11', words: 'an offer can be accepted when its time is up' },
    edits: [
      { file: 'lib/matching/lock-offer.ts', find: ` and "until" > \${now} returning`, replace: ' returning' },
    ],
    ...{
      ...offers,
      title: '[M11] an offer that was declined, or whose time is up, cannot be accepted any more',
    },
  },
  {
    ...{ promise: 'M12', words: 'whoever said no is asked again at once' },
    edits: [
      {
        file: 'lib/practice/keep-apart.ts',
        find: 'new Date(+now + durations.skip)',
        replace: 'now',
      },
    ],
    ...offers,
    title:
      '[M12] a declined offer goes on to the next trainer, and the one who declined is skipped for a while',
  },
  {
    ...{ promise: 'M13', words: 'missed offers are never too many' },
    edits: [
      {
        file: 'lib/matching/end-offer.ts',
        find: 'duty.missed >= counts.missedBeforeBreak',
        replace: 'duty.missed >= 99 + counts.missedBeforeBreak',
      },
    ],
    ...{ ...offers, title: '[M13] two lapsed offers in a row put a trainer on break; only a press ends it' },
  },
  {
    ...{ promise: 'M14', words: 'a pick takes a ticket away from another trainer' },
    edits: [
      {
        file: 'lib/matching/take-ticket.ts',
        find: 'offered.trainerId !== actor.id)',
        replace: 'offered.trainerId === offered.offerId)',
      },
    ],
    ...offers,
    title:
      '[M14] a pick is recorded and said to both, refused while another trainer is asked, and gives one’s own offer on',
  },
  {
    ...{ promise: 'M19', words: 'the recording does not yield to people' },
    edits: [
      {
        file: 'lib/matching/choose-partner.ts',
        find: "if (ticket.want === 'peer' || staffed(scene, ticket)) return false",
        replace: "if (ticket.want === 'peer') return false; void staffed",
      },
    ],
    ...{ ...chooser, title: '[M19] yields to any human trainer on duty, free or busy' },
  },
  {
    ...{ promise: 'M20', words: 'offers are made while LiveKit is away' },
    edits: [
      {
        file: 'lib/matching/read-scene.ts',
        find: 'if (!upkeep || upkeep.away) return null',
        replace: '',
      },
    ],
    ...livekitAway,
    title: '[M20] offers nobody, sends preparing practices back with nobody skipped, lets live ones go on',
  },
  {
    ...{ promise: 'M21', words: 'offers lapse over the server’s own absence' },
    edits: [
      {
        file: 'lib/matching/sweep.ts',
        find: '...(gap ? [() => withdrawOffers(gap)] : []),',
        replace: '',
      },
    ],
    ...offers,
    title: '[M21] after a gap in sweeping, open offers are withdrawn and nothing lapses for a while',
  },
  {
    ...{ promise: 'M1', words: 'the old place works twice' },
    edits: [{ file: 'lib/matching/queue-again.ts', find: 'if (used) throw', replace: 'if (used < 0) throw' }],
    ...{
      ...guards,
      title: '[M1] the old place after a peer practice works once, also when the new ticket is closed',
    },
  },
  {
    ...{ promise: 'M17', words: 'a trainer may pick a held ticket' },
    edits: [
      {
        file: 'lib/matching/take-ticket.ts',
        find: "if (ticket.heldSince) throw new DomainError('conflict', 'ticket-held')",
        replace: '',
      },
    ],
    ...{ ...guards, title: '[M17] a held ticket cannot be picked, and says so' },
  },
  {
    ...{ promise: 'M16', words: 'a trainer who left the window stays on duty' },
    edits: [
      {
        file: 'lib/matching/sweep.ts',
        find: 'expireDuties,',
        replace: '',
      },
    ],
    ...{ ...offers, title: '[M16] a trainer who leaves the window goes off duty by itself' },
  },
  {
    ...{ promise: 'I6', words: 'verdicts are remembered in the order of their arrival' },
    edits: [
      {
        file: 'lib/learning/fold-reviews.ts',
        find: '+a.since - +b.since || +a.pressedAt - +b.pressedAt ||',
        replace: '',
      },
    ],
    ...{ ...memory, title: 'no order of verdict events, with retries and undos, two at once, loses one' },
  },
]
