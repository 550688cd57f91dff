import { work } from '@/lib/infra/command'
import { makeOffers } from './make-offer'

/**
 * Matches once more, after an arrival's commit: two who arrive together cannot see each other inside their own
 * transactions.
 */
export async function lookAgain(): Promise<void> {
  await work((w) => makeOffers(w))
}
