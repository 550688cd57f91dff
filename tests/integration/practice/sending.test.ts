import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { hearers, type Topic } from '@/lib/infra/announce'
import { db } from '@/lib/infra/db'
import { acceptOffer } from '@/lib/matching/accept-offer'
import { answerAsk } from '@/lib/practice/answer-ask'
import { leavePractice } from '@/lib/practice/leave-practice'
import { readSending } from '@/lib/practice/read-sending'
import { learnerInLine, newKey, openOffer, trainerOnDuty } from '@/tests/support/people'

async function asked() {
  await db().duty.updateMany({ data: { state: 'off' } })
  const trainer = await trainerOnDuty()
  const { learner } = await learnerInLine('trainer')
  // Looks away: so they are asked before anything is shown.
  await db().stream.updateMany({ where: { accountId: learner.id }, data: { visible: false } })
  const offer = await openOffer(trainer.id)
  const { practiceId, roomId } = await acceptOffer({
    actor: trainer,
    input: { key: newKey(), offerId: offer!.id },
  })
  return { trainer, learner, practiceId: practiceId!, roomId: roomId! }
}

describe('where a picture may go out', () => {
  it('is nowhere before its owner agreed and after the practice ended', async () => {
    const { trainer, learner, practiceId, roomId } = await asked()
    expect(await readSending(trainer.id, trainer.tab)).toMatchObject({ roomId })
    expect(await readSending(learner.id, learner.tab)).toBeNull()
    await answerAsk({ actor: learner, input: { key: newKey(), practiceId, show: true } })
    expect(await readSending(learner.id, learner.tab)).toMatchObject({ roomId })
    await leavePractice({ actor: trainer, input: { key: newKey(), practiceId } })
    expect(await readSending(learner.id, learner.tab)).toBeNull()
  })

  it('is told with the accept to who has agreed, and not to who is asked first', async () => {
    const told: Topic[] = []
    const hear = (topics: Topic[]) => void told.push(...topics)
    hearers().add(hear)
    const { trainer, roomId } = await asked()
    hearers().delete(hear)
    const sent = told
      .filter((topic) => topic.startsWith('send:'))
      .map((topic) => topic.split(':').slice(1, 3))
    expect(sent).toEqual([[roomId, trainer.id]])
  })

  it('is in the tab that holds the room, and in no other', async () => {
    const { trainer, roomId } = await asked()
    await db().roomIdentity.create({ data: { roomId, accountId: trainer.id, tab: trainer.tab } })
    expect(await readSending(trainer.id, trainer.tab)).toMatchObject({ roomId })
    expect(await readSending(trainer.id, randomUUID())).toBeNull()
  })
})
