import type { ExerciseWords, Pick } from './exercise'

/** What stands in a dialog of exercises. */
export type Begun = { pick: Pick | null; note: string; dueOn: string | null }

/** What the trainer prepares for the learner in front of them; it goes with Next. */
export type Draft = {
  pick: Pick | null
  words: ExerciseWords | null
  note: string
  /** A day such as 2026-11-30 */
  dueOn: string | null
  /** A film kept for it */
  clipId: string | null
  /** In a dialog that nobody has closed: not chosen, and not cancelled either */
  begun: Begun | null
}

export const empty: Draft = { pick: null, words: null, note: '', dueOn: null, clipId: null, begun: null }

/** Reads a draft as it was kept; null: nothing was. */
export const toDraft = (kept: string | null): Draft =>
  kept ? { ...empty, ...(JSON.parse(kept) as Partial<Draft>) } : empty

/** What stays of a draft that has been sent: a film goes with an exercise only, so without one it waits for the next. */
export const leftOver = ({ pick, clipId, begun }: Draft): Draft | null => kept(pick ? null : clipId, begun)

/** What stays of a draft of which nothing was sent: all of it, for an exercise that is given after the practice. */
export const unsent = ({ pick, note, dueOn, clipId, begun }: Draft): Draft | null =>
  kept(clipId, begun ?? (pick || note.trim() || dueOn ? { pick, note, dueOn } : null))

const kept = (clipId: string | null, begun: Begun | null) =>
  clipId || begun ? { ...empty, clipId, begun } : null
