import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/infra/db'
import { acceptOffer } from '@/lib/matching/accept-offer'
import { mintToken } from '@/lib/practice/mint-token'
import { openTalk } from '@/lib/practice/open-talk'
import { refreshRoom } from '@/lib/practice/refresh-room'
import { somethingWrong } from '@/lib/practice/something-wrong'
import { nobody } from '@/tests/support/nobody'
import { learnerInLine, newKey, openOffer, somebody, trainerOnDuty } from '@/tests/support/people'
import { withLiveKit } from '@/tests/support/with-livekit'

const { livekit, enter } = withLiveKit()
beforeEach(async () => {
  livekit().comeBack()
  livekit().rooms.clear()
  await nobody()
})

type Person = Awaited<ReturnType<typeof somebody>>

async function mayTalk(person: Person, roomId: string): Promise<unknown> {
  const { token } = await mintToken({ actor: person, input: { roomId, tab: person.tab, take: false } })
  const claims = JSON.parse(Buffer.from(token.split('.')[1]!, 'base64url').toString()) as {
    video: { canPublishData: boolean }
  }
  return claims.video.canPublishData
}

const identityOf = async (person: Person, roomId: string) =>
  (
    await db().roomIdentity.findUniqueOrThrow({
      where: { roomId_accountId: { roomId, accountId: person.id } },
    })
  ).identity

describe('[I5] sending data in a room', () => {
  it('is for members of a live practice alone, by their next token or by asking; not for who waits, is asked or is a stranger', async () => {
    const trainer = await trainerOnDuty()
    const { learner } = await learnerInLine('trainer')
    const offer = await openOffer(trainer.id)
    const { practiceId, roomId } = await acceptOffer({
      actor: trainer,
      input: { key: newKey(), offerId: offer!.id },
    })
    const ask = (actor: Person) => openTalk({ actor, input: { practiceId } })
    expect(await mayTalk(learner, roomId!)).toBe(false)
    expect(await mayTalk(trainer, roomId!)).toBe(false)
    expect(await ask(trainer)).toEqual({ open: false })
    expect(livekit().talkers.size).toBe(0)
    await enter(trainer, roomId!)
    await enter(learner, roomId!)
    await refreshRoom(roomId!)

    expect(await ask(trainer)).toEqual({ open: true })
    expect([...livekit().talkers]).toEqual([await identityOf(trainer, roomId!)])
    expect(await mayTalk(learner, roomId!)).toBe(true)
    await expect(ask(await somebody({ role: 'trainer' }))).rejects.toMatchObject({ code: 'forbidden' })

    livekit().goAway()
    expect(await ask(trainer)).toEqual({ open: false })
    livekit().comeBack()
    await somethingWrong({ actor: learner, input: { key: newKey(), practiceId, block: false, text: '' } })
    livekit().talkers.clear()
    for (const actor of [trainer, learner]) expect(await ask(actor)).toEqual({ open: false })
    expect(livekit().talkers.size).toBe(0)
  })
})
