import type { ExerciseWords, Pick } from './exercise'

/** What the trainer prepares for the learner in front of them; it goes with Next. */
export type Draft = {
  pick: Pick | null
  words: ExerciseWords | null
  note: string
  /** A day such as 2026-11-30 */
  dueOn: string | null
  /** A film kept for it */
  clipId: string | null
}

export const empty: Draft = { pick: null, words: null, note: '', dueOn: null, clipId: null }

/** Reads a draft as it was kept; null: nothing was. */
export const toDraft = (kept: string | null): Draft =>
  kept ? { ...empty, ...(JSON.parse(kept) as Partial<Draft>) } : empty

/** What stays of a draft that has been sent: a film goes with an exercise only, so without one it waits for the next. */
export const leftOver = ({ pick, clipId }: Draft): Draft | null =>
  pick || !clipId ? null : { ...empty, clipId }
