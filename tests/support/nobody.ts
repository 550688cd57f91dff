import { afterCommits } from '@/lib/infra/command'
import { db } from '@/lib/infra/db'

/**
 * Nobody is in line, on duty or in a practice, and nobody is kept apart. What earlier verbs still do after their commits is
 * waited for: it would come into the next test, or hold a row that is wanted here.
 */
export async function nobody(): Promise<void> {
  await afterCommits()
  await db()
    .$executeRaw`truncate "Offer", "OfferSide", "Member", "Practice", "Ticket", "Duty", "Skip", "Block" cascade`
}
