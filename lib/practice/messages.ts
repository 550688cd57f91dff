import type { Step } from '@/lib/content/steps'
import type { AssignmentNow } from '@/lib/learning/messages'
import type { KeepNow } from './kept/messages'
import type { ScriptNow, ScriptSummary } from './script/messages'
import type { SetNow } from '@/lib/trainers/messages'
import type { Grade, Off } from './verdict-words'

export type { KeepNow, KeptClipRow } from './kept/messages'
export type { ScriptNow, ScriptState, ScriptSummary } from './script/messages'

export type SignNeed = { sign: string; gloss: string; missed: number }

export type Person = { alias: string; role: 'trainer' | 'learner' | 'peer'; recording: boolean }

export type VerdictNow = {
  id: string
  sign: string
  grade: Grade
  off: Off[]
  rev: number
  /** Its giver's own clock, ms since 1970 */
  pressedAt: number
  mine: boolean
  forMe: boolean
  forThird: boolean
}

/** `identity`: who they are in the room by LiveKit's word; null before they could be in it, and where nobody need know. */
export type Other = Person & {
  identity: string | null
  joined: boolean
  agreed: boolean
  awayUntil: number | null
}

export type PracticeNow = {
  id: string
  roomId: string
  heldByThisTab: boolean
  mayTake: boolean
  role: 'trainer' | 'learner' | 'peer'
  state: { kind: 'preparing'; until: number } | { kind: 'live'; since: number }
  /** Null once agreed; else until when "Show me / Not now" stands */
  askUntil: number | null
  agreed: boolean
  partner: Other
  /**
   * For two peers the trainer who has dropped in on them, also after having left; for that trainer, to whom one of the
   * two is the partner, the other one
   */
  third: (Other & { left: boolean }) | null
  /** A trainer asks two peers to be let in; `yes`: this one has said so */
  dropIn: { id: string; alias: string; until: number; yes: boolean } | null
  /** Whether the trainer took this learner out of order */
  picked: boolean
  /** The trainer came by while the learner practised alone: nobody stood in line */
  rounds: boolean
  segment: { id: string; title: string }
  signs: SignNeed[]
  /** By all sides: `forMe` and `forThird` tell whom it judges. Every judged try in order; the last one of a sign is what was said of it */
  verdicts: VerdictNow[]
  messages: { id: string; mine: boolean; by: string; text: string; at: number }[]
  assignment: AssignmentNow | null
  /** Two peers who are live: the cards they sign and read */
  script: ScriptNow | null
  /** A learner and their trainer: whether the seconds they look back at are kept */
  keep: KeepNow | null
}

export type Summary = {
  practiceId: string
  partner: Person
  /** Whose verdicts they are: the partner's, or those of a trainer who dropped in */
  by: string
  why: 'left' | 'next' | 'cancelled' | 'wrong' | 'notNow' | 'neverJoined' | 'vanished' | 'pictureAway'
  mine: boolean
  segment: { id: string; title: string }
  /** The trainer came by: there was no place in line to keep */
  rounds: boolean
  verdicts: { sign: string; gloss: string; grade: Grade; off: Off[] }[]
  note: string | null
  assignment: AssignmentNow | null
  /** Two peers: how many cards were read; null when none was */
  script: ScriptSummary | null
  /** After a peer practice, until when "now a trainer" keeps the old place */
  trainerUntil: number | null
  endedAt: number
}

/** What a trainer can pick: any step of the course, a drill, or a drill of a set they saved. `here`: the learner's segment. */
export type Assignable = {
  here: string | null
  segments: { id: string; title: string; steps: Step[] }[]
  sets: SetNow[]
}

/** The room in which an account may let its picture out. `at`: when this was read, by the server's clock. */
export type Sending = { at: number; roomId: string }
