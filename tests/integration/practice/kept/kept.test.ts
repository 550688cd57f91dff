import { existsSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/infra/db'
import { deleteKept, shareKept } from '@/lib/practice/kept/own-kept'
import { expireKept } from '@/lib/practice/kept/expire-kept'
import { giveUpKeep } from '@/lib/practice/kept/give-up-keep'
import { answerKeep, askToKeep } from '@/lib/practice/kept/keep'
import { findKeptFilm, readKeep, readKeptClips } from '@/lib/practice/kept/read-kept'
import { storeKept } from '@/lib/practice/kept/store-kept'
import { leavePractice } from '@/lib/practice/leave-practice'
import { receivePart } from '@/lib/questions/receive-part'
import { later } from '@/tests/support/clock'
import { practising } from '@/tests/support/live-practice'
import { nobody } from '@/tests/support/nobody'
import { learnerInLine, newKey, somebody, trainerOnDuty } from '@/tests/support/people'
import { peersLive } from '@/tests/support/peers-live'
import { withLiveKit } from '@/tests/support/with-livekit'

const { livekit, enter } = withLiveKit()
beforeEach(async () => {
  livekit().rooms.clear()
  await nobody()
})

type Person = Awaited<ReturnType<typeof somebody>>

async function together() {
  const trainer = await trainerOnDuty()
  const { learner } = await learnerInLine('trainer')
  const practiceId = await practising(trainer)
  return { trainer, learner, practiceId }
}

const ask = (actor: Person, practiceId: string) =>
  askToKeep({ actor, input: { key: newKey(), practiceId, sign: 'ase-a' } })
const say = (actor: Person, id: string, yes: boolean) =>
  answerKeep({ actor, input: { key: newKey(), id, yes } })

async function send(actor: Person) {
  const part = Buffer.concat([Buffer.from('1a45dfa3', 'hex'), Buffer.alloc(64)])
  const id = newKey()
  await receivePart({ actor, input: { key: id, from: 0 }, part })
  return { id, bytes: part.byteLength }
}

async function store(actor: Person, id: string) {
  const clip = await send(actor)
  await storeKept({ actor, input: { key: newKey(), id, clip } })
}

const film = (actor: Person, id: string) => findKeptFilm({ actor, id })

describe('keeping what both look back at', () => {
  it('needs the yes of both, whoever asks; then it is the learner’s, also when the practice ends first', async () => {
    const { trainer, learner, practiceId } = await together()
    const { id } = await ask(trainer, practiceId)
    await expect(store(learner, id)).rejects.toMatchObject({ code: 'not-found' })
    await expect(say(trainer, id, true)).rejects.toMatchObject({ code: 'not-found' })
    await expect(say(await somebody(), id, true)).rejects.toMatchObject({ code: 'not-found' })
    await say(learner, id, true)
    await expect(store(trainer, id)).rejects.toMatchObject({ code: 'not-found' })
    await leavePractice({ actor: learner, input: { key: newKey(), practiceId } })
    await store(learner, id)
    const [kept] = await readKeptClips({ viewerId: learner.id, ownerId: learner.id })
    expect(kept).toMatchObject({ id, sign: { gloss: 'A' }, with: trainer.alias, shared: true })
    expect(existsSync((await film(learner, id)).path)).toBe(true)
  })

  it('keeps nothing after a no, and asks anew by a new press', async () => {
    const { trainer, learner, practiceId } = await together()
    const { id } = await ask(learner, practiceId)
    await say(trainer, id, false)
    expect(await readKeep(practiceId, learner.id)).toMatchObject({ state: 'declined', mine: true })
    await expect(store(learner, id)).rejects.toMatchObject({ code: 'not-found' })
    const again = await ask(learner, practiceId)
    expect(again.id).not.toBe(id)
    await say(learner, again.id, false)
    await expect(say(trainer, again.id, true)).rejects.toMatchObject({ code: 'not-found' })
  })

  it('is given up by the learner alone when the film came to nothing, and can be asked for anew', async () => {
    const { trainer, learner, practiceId } = await together()
    const giveUp = (actor: Person, id: string) => giveUpKeep({ actor, input: { key: newKey(), id } })
    const { id } = await ask(trainer, practiceId)
    await expect(giveUp(learner, id)).rejects.toMatchObject({ code: 'not-found' })
    await say(learner, id, true)
    expect((await ask(trainer, practiceId)).id).toBe(id)
    await expect(giveUp(trainer, id)).rejects.toMatchObject({ code: 'not-found' })
    await giveUp(learner, id)
    expect(await readKeep(practiceId, trainer.id)).toBeNull()
    await expect(store(learner, id)).rejects.toMatchObject({ code: 'not-found' })
    const again = await ask(trainer, practiceId)
    await say(learner, again.id, true)
    await store(learner, again.id)
    await expect(giveUp(learner, again.id)).rejects.toMatchObject({ code: 'not-found' })
    expect(await readKeptClips({ viewerId: learner.id, ownerId: learner.id })).toHaveLength(1)
  })

  it('is one ask when both ask at once: the second is the yes', async () => {
    const { trainer, learner, practiceId } = await together()
    const [one, two] = await Promise.all([ask(trainer, practiceId), ask(learner, practiceId)])
    expect(one.id).toBe(two.id)
    expect((await readKeep(practiceId, learner.id))?.state).toBe('agreed')
  })

  it('is not for peers, and what came to nothing is forgotten', async () => {
    const { one, practiceId } = await peersLive(enter)
    await expect(ask(one, practiceId)).rejects.toMatchObject({ code: 'forbidden' })
    const here = await together()
    const { id } = await ask(here.trainer, here.practiceId)
    await later(3_700_000)
    await expireKept()
    expect(await db().keptClip.count({ where: { id } })).toBe(0)
  })
})

describe('a kept clip', () => {
  it('is seen by its owner, and by the trainer it was kept with while it is shared and nobody has blocked the other', async () => {
    const { trainer, learner, practiceId } = await together()
    const { id } = await ask(trainer, practiceId)
    await say(learner, id, true)
    await store(learner, id)
    const other = await somebody({ role: 'trainer' })
    const seen = () => readKeptClips({ viewerId: trainer.id, ownerId: learner.id })
    await expect(film(trainer, id)).resolves.toBeTruthy()
    await expect(film(other, id)).rejects.toMatchObject({ code: 'not-found' })
    expect(await readKeptClips({ viewerId: other.id, ownerId: learner.id })).toEqual([])
    const share = (actor: Person, shared: boolean) =>
      shareKept({ actor, input: { key: newKey(), id, shared } })
    await expect(share(trainer, true)).rejects.toMatchObject({ code: 'not-found' })
    await share(learner, false)
    await expect(film(trainer, id)).rejects.toMatchObject({ code: 'not-found' })
    expect(await seen()).toEqual([])
    await share(learner, true)
    expect(await seen()).toHaveLength(1)
    await db().$executeRaw`
      insert into "Block" ("byId", "otherId") values (${learner.id}::uuid, ${trainer.id}::uuid)`
    expect(await seen()).toEqual([])
    await expect(film(trainer, id)).rejects.toMatchObject({ code: 'not-found' })
    await expect(film(learner, id)).resolves.toBeTruthy()
  })

  it('is deleted by its owner alone, with its film, by one press', async () => {
    const { trainer, learner, practiceId } = await together()
    const { id } = await ask(learner, practiceId)
    await say(trainer, id, true)
    await store(learner, id)
    const { path } = await film(trainer, id)
    const remove = (actor: Person) => deleteKept({ actor, input: { key: newKey(), id } })
    await expect(remove(trainer)).rejects.toMatchObject({ code: 'not-found' })
    await remove(learner)
    await expect.poll(() => existsSync(path)).toBe(false)
    await expect(film(trainer, id)).rejects.toMatchObject({ code: 'not-found', reason: 'keep-gone' })
    expect(await db().upload.count({ where: { ownerId: learner.id } })).toBe(0)
  })

  it('of two presses at once one deletes it, the other is told that it is gone', async () => {
    const { trainer, learner, practiceId } = await together()
    const { id } = await ask(learner, practiceId)
    await say(trainer, id, true)
    await store(learner, id)
    const remove = () => deleteKept({ actor: learner, input: { key: newKey(), id } })
    let both: Promise<PromiseSettledResult<unknown>[]> = Promise.resolve([])
    await db().$transaction(async (tx) => {
      await tx.$queryRaw`select 1 from "KeptClip" where "id" = ${id}::uuid for update`
      both = Promise.allSettled([remove(), remove()])
      await sleep(300)
    })
    const results = await both
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(results.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'not-found', reason: 'keep-gone' },
    })
  })
})
