import type { JudgedTry, TryNow } from '@/lib/tries/messages'
import type { BoardNow } from '@/lib/community/messages'
import type { StepKind } from '@/lib/content/steps'
import type { AssignmentNow, GivenNow } from '@/lib/learning/messages'
import type { Person, PracticeNow, SignNeed, Summary, Sending } from '@/lib/practice/messages'
import type { DoorNow, RoundsNow } from '@/lib/practice/rounds/messages'
import type { DeskQuestion, MyQuestion } from '@/lib/questions/messages'
import type { DutyNow, PlanNow } from '@/lib/trainers/messages'
import type { LineNow, WrapUpNow } from '@/lib/caseload/messages'
import type { Reason } from './reasons'

export type { DutyNow, PlanNow, SetNow, ShiftNow } from '@/lib/trainers/messages'
export type { RoundsNow } from '@/lib/practice/rounds/messages'
export type { Answer, DeskQuestion, MyQuestion } from '@/lib/questions/messages'
export type { AssignmentNow, GivenNow } from '@/lib/learning/messages'
export type { KeepNow, KeptClipRow } from '@/lib/practice/messages'
export type {
  Assignable,
  Person,
  PracticeNow,
  ScriptNow,
  ScriptState,
  SignNeed,
  Summary,
  VerdictNow,
} from '@/lib/practice/messages'

/**
 * What `/live` says. `look` means fetch `/live/now`; `ping` means POST `/live/seen`; `moved` means another tab took the
 * room; `send` and `practice` are the parts of the next look that cannot wait, read for this tab a moment ago.
 */
export type LiveEvent =
  | { event: 'look' }
  | { event: 'ping' }
  | { event: 'moved'; data: { roomId: string; tab: string } }
  | { event: 'send'; data: Sending }
  | { event: 'practice'; data: PracticeRead }

/** `at`: when it was read, by the server's clock */
export type PracticeRead = { at: number; practice: PracticeNow | null }

/** Times are milliseconds since 1970 by the server's clock; `at` tells what it was when this was read. */
export type Now = {
  at: number
  account: { id: string; alias: string; roles: string[] }
  /** `away`: LiveKit does not answer. Practices go on without picture, nobody is matched. */
  picture: 'fine' | 'away'
  ticket: TicketNow | null
  offer: OfferNow | null
  practice: PracticeNow | null
  /** Being visited by one's own trainers */
  rounds: RoundsNow
  /** Ended practices this learner has not looked back on yet, newest first */
  summaries: Summary[]
  /** Not yet done, oldest first */
  assignments: AssignmentNow[]
  /** This learner's own questions, answered or not, newest first */
  questions: MyQuestion[]
  /** What trainers said of this learner's shown tries, not read yet, newest first */
  judged: JudgedTry[]
  /** The community board: what is new for this account */
  board: BoardNow
  /**
   * Who is there for a learner who would ask now: human trainers, an honest wait (null: nobody knows), the demo
   * recording. With nobody on duty, when the next trainer has planned to come (maybe a little past)
   */
  people: {
    onDuty: number
    free: number
    waitMs: number | null
    recording: boolean
    expectedAt: number | null
  }
  desk: DeskNow | null
}

export type Want = 'anyone' | 'trainer' | 'peer'

export type TicketNow = {
  id: string
  want: Want
  queuedAt: number
  segment: { id: string; title: string }
  signs: SignNeed[]
  atCheckpoint: boolean
  returnStep: string | null
  /** 1 is next */
  place: number
  /** About how long a trainer takes to come, in ms; null when nobody knows, or none is wanted */
  waitMs: number | null
  /** The busy trainer who is likely to come next, when that is near */
  soon: { alias: string; at: number } | null
  /** The room to wait in; null while cold (too far back, or another tab holds it) */
  room: { id: string; heldByThisTab: boolean; mayTake: boolean } | null
  declines: number
  state: { kind: 'waiting' } | { kind: 'held'; until: number } | { kind: 'matched'; practiceId: string }
  /** When a peer and a recorded question come up if nobody has come by then */
  peerAt: number | null
  questionAt: number
}

/** The open offer this account has a side in. */
export type OfferNow = {
  id: string
  until: number
  partner: Person
  /** `asked`: may accept or decline. `coming`: the learner side of a trainer's offer, nothing to press. */
  side: 'asked' | 'coming'
  confirmed: boolean
  partnerConfirmed: boolean
  /** Why these two, as far as this side is concerned */
  reasons: Reason[]
  signs: SignNeed[]
  segment: { id: string; title: string }
  queuedAt: number
  /** Trainer side only: the learner's room, to be warm in */
  roomId: string | null
  /**
   * Trainer side only: where the learner is, what was last left for trainers about them, and the newest try of these
   * signs that they show to trainers
   */
  before: { exercise: ExerciseNow | null; line: LineNow | null; shown: TryNow | null } | null
  /** It came from "Practise now" on this post; `mine`: this account wrote it */
  post: { text: string | null; mine: boolean } | null
}

/** A step in what its words need: its kind, and the glosses (or the word to spell). */
export type ExerciseNow = { kind: StepKind; what: string[] }

export type WaitingCard = {
  ticketId: string
  alias: string
  queuedAt: number
  segment: { id: string; title: string }
  signs: SignNeed[]
  want: Want
  held: boolean
  /** Who is being asked, and until when: then it cannot be picked */
  asked: { alias: string; until: number; me: boolean } | null
}

/** Two peers who practise now. `askedBy`: another trainer is asking them. `since`: live since then. */
export type PeersNow = {
  practiceId: string
  aliases: string[]
  segment: { id: string; title: string }
  signs: SignNeed[]
  since: number
  askedBy: string | null
}

/** Dropping in on two peers, as a trainer's desk shows it. `yes`: how many of the two have said so. */
export type DropInsNow = {
  pairs: PeersNow[]
  mine: { id: string; practiceId: string; aliases: string[]; until: number; yes: number } | null
  /** What came of the last ask, for a while; nothing when it was taken back or let in */
  last: { id: string; aliases: string[]; how: 'no' | 'noAnswer' | 'over' } | null
}

export type DeskNow = {
  duty: DutyNow
  plan: PlanNow
  /** Learners likely at a checkpoint within three minutes, and when the first of them */
  foreseen: { count: number; firstAt: number } | null
  waiting: WaitingCard[]
  dropIns: DropInsNow
  othersOnDuty: number
  /** For quiet minutes, oldest first */
  questions: DeskQuestion[]
  /** The last exercises this trainer gave and where they stand, newest first */
  given: GivenNow[]
  /** The last practice, until it is wrapped up */
  wrapUp: WrapUpNow | null
  /** At whose door they stand on rounds */
  door: DoorNow | null
}
