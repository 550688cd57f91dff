import type { StepKind } from '@/lib/content/steps'

/** Why somebody needs a look, as evidence. `signs` are ids that stand in the card's `wrong`, too. Times: ms since 1970. */
export type Need =
  /** Tries at this sign that went wrong one after the other, the last ones */
  | { kind: 'stuck'; signs: string[]; times: number }
  /** Everything else that went wrong lately */
  | { kind: 'wrong'; signs: string[]; times: number }
  | { kind: 'waiting'; since: number }
  /** Joined the line so often lately */
  | { kind: 'asked-again'; times: number }
  /** When the two practised last; null: never */
  | { kind: 'not-seen'; since: number | null }

/** A step, or a drill of chosen signs, in what its words need: its kind, and the glosses (or the word to spell). */
export type StepDoing = { kind: StepKind | 'drill'; what: string[] }

/** One learner on a trainer's wall. */
export type WallCard = {
  learner: { id: string; alias: string }
  /** What they do now, since when they have last done something of it (waiting, practice: since it began), and where */
  doing: {
    kind: 'exercise' | 'waiting' | 'lesson' | 'practice'
    since: number
    segment: { id: string; title: string } | null
    step: StepDoing | null
  }
  /** What went wrong lately, most often first */
  wrong: { sign: string; gloss: string; times: number }[]
  /** Tries they show this trainer that nobody has judged yet */
  tries: number
  /** When the two practised last; null: never */
  seenAt: number | null
  /** Best first; empty: nothing special */
  needs: Need[]
  /** `open`: may be gone to. `closed`: not agreed to, or "Not now" a moment ago. `busy`: in a practice, or being asked */
  hop: 'open' | 'closed' | 'busy'
  /** Who is with them, or is being asked for them */
  busyWith: string | null
  /** Address of the newest small picture; null: none, or not agreed to */
  still: string | null
  /** Their place in line, if they wait */
  ticketId: string | null
  /** The exercise of this trainer's that they are at */
  assignmentId: string | null
}

/** A trainer's learners of now, who needs them most first. `more`: how many there are beside the cards. */
export type Wall = { at: number; cards: WallCard[]; more: number }
