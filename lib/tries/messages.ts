import type { Grade, Off } from '@/lib/practice/verdict-words'

/** A try that was kept: of which sign, when (ms since 1970), and where its film is fetched. */
export type TryNow = { id: string; sign: string; gloss: string; at: number; src: string }

/** Whether tries are kept, and shown to one's trainers. */
export type Wish = { keep: boolean; share: boolean }

/** What a trainer said of a try. */
export type TrySaid = { grade: Grade; off: Off[]; by: string }

/** `tries`: by sign, of each the first and the newest one, in this order, with what was said of it last. */
export type TriesNow = Wish & { tries: (TryNow & { said: TrySaid | null })[] }

/** For a trainer: what nobody has judged yet, in the order in which to look. `missed`: how often the sign went wrong. */
export type TriesToJudge = { learner: { id: string; alias: string }; tries: TryToJudge[] }
export type TryToJudge = TryNow & { missed: number }

/** For a learner: what was said of a try of theirs and not yet read. `id`: the verdict's. */
export type JudgedTry = TrySaid & { id: string; sign: string; gloss: string; model: SignModel | null }
export type SignModel = { clip: string; poster: string }
