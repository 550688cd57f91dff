import { expect } from 'vitest'
import type { Actor } from '@/lib/accounts/actor'
import { db } from '@/lib/infra/db'
import { acceptOffer } from '@/lib/matching/accept-offer'
import { newKey, openOffer } from './people'

/** Makes a practice live as if all had joined and agreed just now, without a LiveKit. */
export async function goLive(practiceId: string): Promise<void> {
  await db().$executeRaw`
    update "Practice" set "state" = 'live', "liveSince" = app_now() where "id" = ${practiceId}::uuid`
  await db().$executeRaw`
    update "Member" set "joinedAt" = app_now(), "agreedAt" = app_now(), "askUntil" = null
    where "practiceId" = ${practiceId}::uuid`
}

/** The trainer takes the learner offered to them, as soon as one is; they are live at once. Gives the practice. */
export async function practising(trainer: Actor): Promise<string> {
  await expect.poll(() => openOffer(trainer.id)).not.toBeNull()
  const offer = await openOffer(trainer.id)
  const { practiceId } = await acceptOffer({ actor: trainer, input: { key: newKey(), offerId: offer!.id } })
  await goLive(practiceId!)
  return practiceId!
}
