/** A try that was kept: of which sign, when (ms since 1970), and where its film is fetched. */
export type TryNow = { id: string; sign: string; gloss: string; at: number; src: string }

/** Whether tries are kept, and shown to one's trainers. */
export type Wish = { keep: boolean; share: boolean }

/** `tries`: by sign, of each the first and the newest one, in this order. */
export type TriesNow = Wish & { tries: TryNow[] }
