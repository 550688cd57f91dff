export type PairSide = { accountId: string; adult: boolean; language: string }

/**
 * May these two learners practise together? Adults only, and only in one sign language (promise I10).
 * Whoever did not say they are 18 or older counts as younger.
 */
export function mayMeetAsPeers(a: PairSide, b: PairSide): boolean {
  return a.accountId !== b.accountId && a.adult && b.adult && a.language === b.language
}
