import { setTimeout as sleep } from 'node:timers/promises'
import { answer, ask, look, practiceOf, type Person } from '@/tests/support/drop-in'
import { beforeEach, describe, expect, it } from 'vitest'
import { isDomainError } from '@/lib/errors'
import { afterCommits } from '@/lib/infra/command'
import { db } from '@/lib/infra/db'
import { leavePractice } from '@/lib/practice/leave-practice'
import { somethingWrong } from '@/lib/practice/something-wrong'
import { nobody } from '@/tests/support/nobody'
import { newKey, trainerOnDuty } from '@/tests/support/people'
import { peersLive } from '@/tests/support/peers-live'
import { withLiveKit } from '@/tests/support/with-livekit'

const { livekit, enter } = withLiveKit()
beforeEach(async () => {
  livekit().rooms.clear()
  await nobody()
})

const times = 8
/** How much later, in ms, the second yes and the one who goes come: each is first sometimes, and both at once. */
const delays = [
  [40, 0],
  [0, 0],
  [0, 8],
  [0, 60],
] as const

const leave = (actor: Person, practiceId: string) =>
  leavePractice({ actor, input: { key: newKey(), practiceId } })
const wrong = (actor: Person, practiceId: string) =>
  somethingWrong({ actor, input: { key: newKey(), practiceId, block: true, text: '' } })

/** What a press gave, or the reason it was refused for; any other failure fails the test. */
async function outcome(pressed: Promise<unknown>): Promise<unknown> {
  return pressed.catch((error: unknown) => {
    if (!isDomainError(error)) throw error
    return error.reason
  })
}

/** Two peers and a trainer who asks; the first yes is there, and the second comes while one of the two goes. */
async function race(time: number) {
  await nobody()
  const { one, two, practiceId } = await peersLive(enter)
  const trainer = await trainerOnDuty()
  const { dropInId } = await ask(trainer, practiceId)
  await answer(one, dropInId, true)
  const goes = time % 2 ? one : two
  const go = time % 4 < 2 ? leave : wrong
  const [yes, gone] = delays[Math.floor(time / 2)]!
  const [said] = await Promise.all([
    outcome(sleep(yes).then(() => answer(two, dropInId, true))),
    sleep(gone).then(() => go(goes, practiceId)),
  ])
  await afterCommits()
  return { said, all: [one, two, trainer], trainer, practiceId, dropInId }
}

describe('[M9] [M23] two peers whom a trainer would like to join', () => {
  it(`a peer leaves while the second yes comes: in the end all three are free, ${times} times`, async () => {
    const outcomes: unknown[] = []
    for (let time = 0; time < times; time++) {
      const { said, all, practiceId, dropInId, trainer } = await race(time)
      outcomes.push(said)
      expect([{ in: true }, { in: false }, 'drop-in-over']).toContainEqual(said)
      expect((await practiceOf(practiceId)).state).toBe('ended')
      const { state } = await db().dropIn.findUniqueOrThrow({ where: { id: dropInId } })
      expect(state).toBe(said === 'drop-in-over' ? 'over' : 'accepted')
      for (const person of all) expect((await look(person)).practice).toBeNull()
      expect(await db().member.count({ where: { practiceId, endedAt: null } })).toBe(0)
      expect(await db().dropIn.count({ where: { trainerId: trainer.id, state: 'open' } })).toBe(0)
    }
    expect(outcomes).toContainEqual({ in: true })
    expect(outcomes).toContain('drop-in-over')
  })
})
