/** Every waiting time of the product, in milliseconds. Tests and benches shorten them (HANDOVER_DURATIONS). */
export const durations = {
  /** How long a trainer or peer has to answer an offer */
  offer: 20_000,
  /** How long two people are kept apart after one declined, missed or left the other */
  skip: 60_000,
  /** The same from the third time within `pairWindow` on, so that nobody can keep coming back for one person */
  pairSpaced: 600_000,
  pairWindow: 1_800_000,
  /** Who practised together this lately comes after other peers */
  metLately: 3_600_000,

  // Widening: the longer a ticket waits, the more people fit it.
  /** So long a ticket prefers its last trainer, and waits for them if they are nearly free and nobody is behind it */
  stickyFor: 6_000,
  /** Who one's last trainer was is remembered for this long */
  stickyMemory: 14 * 86_400_000,
  /** A practice live this long is expected to end within seconds */
  soonFree: 90_000,
  /** Trainers of the same region are preferred, peers of another region not proposed, before this */
  otherRegionAfter: 10_000,
  /** Peers more than one level apart from here on, more than two from `anyLevelAfter` on */
  otherLevelAfter: 10_000,
  anyLevelAfter: 20_000,

  // Against misuse.
  /** `joinsPerWindow` counts joins in this time */
  joinWindow: 60_000,
  /** Who left `dodges` practices within seconds in this time cools down */
  dodgeWindow: 600_000,
  coolDown: 120_000,
  /** A trainer who let offers go to waste is asked last for this long */
  askedLast: 300_000,
  hurriedWindow: 900_000,
  /** Who has not been seen by their trainer for this long is marked */
  caseAway: 14 * 86_400_000,
  /** What was said in a practice can be wrapped up on the desk for this long */
  wrapUp: 1_800_000,
  /** A trainer's case load looks back this far for what went wrong with which sign */
  caseTries: 60 * 86_400_000,
  /** A sign that was right counts as due for review after this */
  dueAfter: 86_400_000,
  /** A learner's day looks this far ahead: what went wrong in the evening is there in the next morning */
  dueAhead: 12 * 3_600_000,
  /** A sign signed alone this lately is not in today's practice again */
  practisedLately: 12 * 3_600_000,
  /** "Show me / Not now": lies inside `join` */
  ask: 20_000,
  /** A press on "Practise with a person" counts as agreement for this long */
  agreement: 60_000,
  /** All members of a practice must have joined by then */
  join: 45_000,
  /** The same, counted anew when LiveKit answers again */
  joinAfterOutage: 90_000,
  /** Who has joined a new practice is asked this much later: nothing should be in the way of the first pictures */
  afterFirstPicture: 250,
  /** Who found a pair busy looks again after this, and a few times more */
  lookAgain: 15,
  /** How long a member may be away before the practice ends for them */
  away: 75_000,
  /** From here on an ended practice counts as served */
  served: 30_000,
  /** A trainer is on duty, but busy or silent: a peer is proposed from here on */
  peerAfter: 30_000,
  /** "Record your question" is offered from here on */
  questionAfter: 90_000,
  /** A ticket that takes anyone waits this long for people before the demo trainer comes */
  demoTrainerAfter: 8_000,
  /** The demo trainer is shown as coming for this long before it accepts */
  demoTrainerAccepts: 1_500,
  /** How long the demo trainer practises: a little more than `served` */
  demoPractice: 36_000,
  /** "Now a trainer" after a peer practice keeps the old place for this long */
  oldPlace: 600_000,
  /** A held ticket closes after this */
  held: 600_000,
  /** A ticket without a lease closes after this */
  ticketGone: 600_000,
  /** Duty without a lease goes off after this */
  dutyGone: 120_000,
  /** "Are you there?" is asked when no tab of a trainer on duty was in front of them for this long */
  deskHidden: 600_000,
  /** and when nothing at all was pressed or moved for this long */
  deskUnused: 1_800_000,
  /** How long "Are you there?" stands before duty becomes a break */
  areYouThere: 60_000,
  /** Least pause between a practice that ended by itself and the next offer; "Next" and "Ready now" need none */
  leastPause: 20_000,
  /** A break is suggested after so long on duty */
  longestRun: 2_700_000,
  /** Less than this away from duty does not begin a new run */
  realBreak: 300_000,
  /** A planned trainer who is later than this is not expected any more */
  shiftLate: 900_000,
  /** Learners this far from a checkpoint are foretold to trainers */
  foresee: 180_000,
  /** What a step takes a learner of whom too little is known */
  usualStep: 15_000,
  /** What a practice takes when none has been recorded yet: our target for a checkpoint is 90–180 s */
  usualPractice: 120_000,
  /** What a free trainer takes to answer */
  usualAnswer: 5_000,
  /** A busy trainer this near to the usual end is named to who is next */
  nearlyFree: 30_000,
  /** A second grade this soon replaces the first: nobody has signed again meanwhile */
  slip: 2_000,
  /** A verdict sent before the end may arrive this much later */
  lateVerdict: 30_000,
  /** An exercise picked before the end may be given this much later */
  lateAssign: 120_000,
  /** A trainer who opened a question has it to themselves for this long */
  questionClaim: 600_000,
  /** Questions and answers are deleted this long after they were asked or answered */
  questionKept: 30 * 86_400_000,
  /** Longest question or answer a browser records */
  questionClipMax: 60_000,
  /** Longest clip of a try, and how long it is kept */
  tryClipMax: 12_000,
  tryKept: 90 * 86_400_000,
  /** A trainer is shown so much of its end at first: the sign comes last, right before "I've signed it" */
  tryEnd: 4_000,
  /** After "again" or "hard" the next one comes after this: what was off is said meanwhile */
  tryLingers: 1_200,
  /** An older try is put before no trainer to be judged: it says little of today */
  tryFresh: 7 * 86_400_000,
  /** Longest film with an exercise; one that went with none is deleted after `clipNoteUnsent` */
  clipNoteMax: 30_000,
  clipNoteUnsent: 3_600_000,
  /** It is deleted so long after the last of its exercises was done or skipped, and in any case so long after it was given */
  clipNoteDone: 86_400_000,
  clipNoteKept: 90 * 86_400_000,
  /** A film that was sent but never became part of a question is deleted after this */
  uploadKept: 3_600_000,
  questionSweep: 30_000,
  /** Answers to presses, tabs that are closed and sign-ins that ended are kept for this long */
  tracesKept: 7 * 86_400_000,
  /** How often what belongs to nothing any more is looked for */
  straySweep: 600_000,
  /** Two peers: whoever did not read the card may go on from here, so that the reader has seen the truth */
  scriptLook: 6_000,
  /** After a no, or none, no trainer asks this practice again for so long, nor that trainer these two */
  dropInQuiet: 600_000,
  /** A trainer is told for this long what came of asking to drop in */
  dropInTold: 60_000,
  /** A post and its replies are deleted this long after it was written */
  postKept: 30 * 86_400_000,
  /** An author who said no to "Practise now", or let it pass, is not asked through posts for this long */
  postQuiet: 600_000,
  /** "Tell me when they are here" is kept for this long */
  watchKept: 86_400_000,
  /** "They are here now" is shown for this long */
  watchTold: 600_000,
  /** How often we look whether an author has come for whom somebody waits */
  watchSweep: 5_000,
  /** Who was asked to take a learner, and saw a try, may report it for so long after the offer has ended */
  tryReported: 600_000,
  /** Posts, replies, reports and "Practise now" are limited within this time (`counts`) */
  boardSpan: 3_600_000,
  /** A trainer's wall shows who did something this lately, and what went wrong this lately */
  wallActive: 900_000,
  wallTries: 1_800_000,
  /** Not seen by their trainer for so long counts as a reason to look */
  wallNotSeen: 1_800_000,
  /** A wall counts as open for so long after it was last read */
  wallOpen: 15_000,
  /** A learner's browser takes a small picture this often while a wall is open; no server keeps one longer than `stillKept` */
  stillEvery: 5_000,
  stillLeast: 2_000,
  stillKept: 60_000,
  /** Who used their tab this lately is looking: a trainer who comes by is shown at once */
  roundsUsed: 60_000,
  /** After "Not now" no trainer comes by for so long */
  roundsQuiet: 120_000,
  /** "My trainers may come by" goes off when no tab has been open for so long */
  roundsGone: 1_800_000,
  ping: 15_000,
  lease: 45_000,
  /** What is left of a lease when the browser closes its stream */
  leaseAfterClose: 15_000,
  /** Another tab may take a room by itself when the holder's stream has been closed this long */
  takeOver: 5_000,
  sweep: 1_000,
  /** A longer gap between sweeps than this is the server's own absence */
  sweepGap: 10_000,
  /** After such a gap nothing ends, closes, goes off or lapses for this long */
  grace: 60_000,
  reconcile: 12_000,
  livekitProbe: 3_000,
  token: 180_000,
  signIn: 30 * 86_400_000,
}

export const counts = {
  /** Learners first in line who hold a warm room */
  warm: 20,
  /** Lapsed offers in a row before a trainer goes on break */
  missedBeforeBreak: 2,
  /** Declines before a learner is told and offered something else */
  declinesBeforeTold: 3,
  /** Candidates the pure chooser ranks */
  candidates: 20,
  /** Waiting tickets one sweep tries to pair with peers; the next sweep takes the next ones */
  swept: 300,
  joinsPerWindow: 6,
  /** Practices left within seconds before a learner cools down, and before a trainer is asked last */
  dodges: 3,
  hurried: 2,
  /** How often two people may miss each other before they are spaced */
  timesBeforeSpaced: 3,
  /** Signs in today's practice */
  drillSigns: 8,
  /** Judged tries looked at for what is off most often, and in how many it must have been off */
  marks: 40,
  habit: 2,
  /** Shifts a trainer may plan */
  shifts: 21,
  /** Sets of signs a trainer may save */
  signSets: 50,
  /** Learners one exercise is given to at once, and exercises of one trainer a learner may have open */
  givenAtOnce: 50,
  openExercises: 10,
  /** Questions a learner may have unanswered at once */
  openQuestions: 5,
  /** Bytes of one film, and of one part of it */
  uploadBytes: 20 * 1024 * 1024,
  uploadPart: 512 * 1024,
  /** Bytes of the clip of one try */
  tryBytes: 5 * 1024 * 1024,
  /** Bytes of the film with an exercise, and how many of a trainer's are kept that went with none */
  clipNoteBytes: 10 * 1024 * 1024,
  clipNotesUnsent: 10,
  /** Films an account may have sent without using them yet */
  looseUploads: 5,
  /** Cards in one run of the peers' script, and what each is read among */
  scriptCards: 6,
  scriptChoices: 4,
  /** Posts an account may have unsolved at once */
  openPosts: 5,
  /** Posts, replies and reports of one account within `boardSpan`, and its "Practise now" to one author */
  posts: 6,
  replies: 20,
  reports: 20,
  asksFromPosts: 3,
  /** Pairs of peers a desk shows that a trainer may ask to drop in on */
  pairsShown: 5,
  /** Signs one post may be about */
  postSigns: 6,
  /** Learners a wall shows, and how often in a row a sign goes wrong before somebody is stuck */
  wallCards: 200,
  stuckAfter: 3,
  /** Bytes and width or height of a small picture */
  stillBytes: 12 * 1024,
  stillSide: 320,
  /** Failed health checks before LiveKit counts as away */
  livekitMisses: 2,
}
