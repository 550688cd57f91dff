import { describe, expect, it } from 'vitest'
import { renewLease } from '@/lib/accounts/streams'
import { durations } from '@/lib/durations'
import { declineOffer } from '@/lib/matching/decline-offer'
import { mintToken } from '@/lib/practice/mint-token'
import { learnerInLine, newKey, openOffer, somebody, trainerOnDuty } from '@/tests/support/people'
import { ticketOf, look, type Person, withQuietLiveKit } from '@/tests/support/room-practices'

const { livekit } = withQuietLiveKit()

describe('[I5] tokens', () => {
  it('go to the owner, to the trainer while the offer is open, to members; to nobody else', async () => {
    const trainer = await trainerOnDuty()
    const { learner, ticketId } = await learnerInLine('trainer')
    const stranger = await somebody({ role: 'trainer' })
    const { roomId } = await ticketOf(ticketId)
    const ask = (person: Person) =>
      mintToken({ actor: person, input: { roomId, tab: person.tab, take: false } })
    await expect(ask(learner)).resolves.toBeTruthy()
    await expect(ask(trainer)).resolves.toBeTruthy()
    await expect(ask(stranger)).rejects.toMatchObject({ code: 'forbidden' })

    const offer = await openOffer(trainer.id)
    await declineOffer({ actor: trainer, input: { key: newKey(), offerId: offer!.id } })
    await expect(ask(trainer)).rejects.toMatchObject({ code: 'forbidden' })
    expect((await ticketOf(ticketId)).roomId).not.toBe(roomId)
    await expect(ask(learner)).rejects.toMatchObject({ code: 'forbidden' })
    await expect.poll(() => livekit().rooms.has(roomId)).toBe(false)
  })

  it('carry no personal data and only the rights to be seen and to see', async () => {
    const { learner, ticketId } = await learnerInLine('trainer')
    const { roomId } = await ticketOf(ticketId)
    const { token } = await mintToken({ actor: learner, input: { roomId, tab: learner.tab, take: false } })
    const claims = JSON.parse(Buffer.from(token.split('.')[1]!, 'base64url').toString()) as Record<
      string,
      unknown
    >
    expect(JSON.stringify(claims)).not.toContain(learner.id)
    expect(JSON.stringify(claims)).not.toContain(learner.alias)
    expect(claims.video).toEqual({
      room: roomId,
      roomJoin: true,
      canPublish: true,
      canPublishSources: ['camera', 'microphone'],
      canSubscribe: true,
      canPublishData: false,
      canUpdateOwnMetadata: false,
      hidden: false,
      recorder: false,
      roomAdmin: false,
      roomCreate: false,
      roomList: false,
      roomRecord: false,
      ingressAdmin: false,
    })
    expect(Number(claims.exp) - Date.now() / 1000).toBeLessThan(durations.token / 1000 + 5)
  })

  it('keep to the tab that holds the room, until another takes it by a press', async () => {
    const { learner, ticketId } = await learnerInLine('trainer')
    const { roomId } = await ticketOf(ticketId)
    const other = { ...learner, tab: newKey() }
    await renewLease({ accountId: other.id, tab: other.tab, visible: true })
    const ask = (person: Person, take: boolean) =>
      mintToken({ actor: person, input: { roomId, tab: person.tab, take } })
    await ask(learner, false)
    await expect(ask(other, false)).rejects.toMatchObject({ reason: 'room-held' })
    await ask(other, true)
    await expect(ask(learner, false)).rejects.toMatchObject({ reason: 'room-held' })
    expect((await look(other)).ticket?.room?.heldByThisTab).toBe(true)
  })
})
