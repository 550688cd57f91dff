import { existsSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/accounts/actor'
import { durations } from '@/lib/durations'
import { afterCommits } from '@/lib/infra/command'
import { db } from '@/lib/infra/db'
import { lookNow } from '@/lib/matching/queries'
import { deleteTry } from '@/lib/tries/delete-try'
import { expireTries } from '@/lib/tries/expire-tries'
import { findTry } from '@/lib/tries/find-try'
import { keepTry } from '@/lib/tries/keep-try'
import { readShownTries, readTries } from '@/lib/tries/read-tries'
import { setWish } from '@/lib/tries/set-wish'
import { practising } from '@/tests/support/live-practice'
import { later } from '@/tests/support/clock'
import { learnerInLine, newKey, somebody, trainerOnDuty } from '@/tests/support/people'
import { sent } from '../questions/film'

const wish = (actor: Actor, keep: boolean, share = false) =>
  setWish({ actor, input: { key: newKey(), keep, share } })
const keep = async (actor: Actor, sign = 'ase-a') => {
  const input = { key: newKey(), sign, clip: await sent(actor) }
  return { ...(await keepTry({ actor, input })), input }
}
const ids = async (actor: Actor) => (await readTries({ actor })).tries.map(({ id }) => id)
const missing = { code: 'not-found', reason: 'no-try' }

describe('a try that its learner keeps', () => {
  it('is off at first, and refused while it is', async () => {
    const learner = await somebody()
    expect(await readTries({ actor: learner })).toEqual({ keep: false, share: false, tries: [] })
    await expect(keep(learner)).rejects.toMatchObject({ code: 'conflict', reason: 'tries-off' })
    await wish(learner, true)
    await keep(learner)
    await wish(learner, false)
    await expect(keep(learner)).rejects.toMatchObject({ reason: 'tries-off' })
    expect(await ids(learner)).toHaveLength(1)
  })

  it('is not stored any more once that was taken back, not even one that was just coming', async () => {
    const learner = await somebody()
    await wish(learner, true)
    const clip = await sent(learner)
    const order: string[] = []
    const done = (what: string) => () => void order.push(what)
    let all: Promise<unknown> = Promise.resolve()
    await db().$transaction(async (tx) => {
      await tx.$queryRaw`select 1 from "Upload" where "id" = ${clip.id}::uuid for update`
      const keeping = keepTry({ actor: learner, input: { key: newKey(), sign: 'ase-a', clip } })
      await sleep(200)
      all = Promise.all([keeping.then(done('kept')), wish(learner, false).then(done('off'))])
      await sleep(200)
    })
    await all
    expect(order).toEqual(['kept', 'off'])
  })

  it('is kept once however often the press is sent; of each sign the first and the newest stay, other films go', async () => {
    const learner = await somebody()
    await wish(learner, true)
    const [first, second] = [await keep(learner), await keep(learner)]
    await keepTry({ actor: learner, input: second.input })
    const dropped = await findTry({ actor: learner, id: second.id })
    const other = await keep(learner, 'ase-b')
    const third = await keep(learner)
    expect(await ids(learner)).toEqual([first.id, third.id, other.id])
    await afterCommits()
    expect(existsSync(dropped.path)).toBe(false)
    expect(existsSync((await findTry({ actor: learner, id: first.id })).path)).toBe(true)
  })

  it('of several sent at the same time no more than two are left', async () => {
    const learner = await somebody()
    await wish(learner, true)
    await Promise.all([1, 2, 3, 4].map(() => keep(learner)))
    expect(await ids(learner)).toHaveLength(2)
  })

  it('is deleted by its owner only, with its film', async () => {
    const [learner, other] = [await somebody(), await somebody()]
    await wish(learner, true)
    const { id } = await keep(learner)
    const { path } = await findTry({ actor: learner, id })
    const press = () => ({ key: newKey(), id })
    await expect(deleteTry({ actor: other, input: press() })).rejects.toMatchObject(missing)
    await deleteTry({ actor: learner, input: press() })
    await afterCommits()
    expect(existsSync(path)).toBe(false)
    await expect(findTry({ actor: learner, id })).rejects.toMatchObject(missing)
    await expect(deleteTry({ actor: learner, input: press() })).rejects.toMatchObject(missing)
  })

  it('runs out', async () => {
    const learner = await somebody()
    await wish(learner, true)
    const { id } = await keep(learner)
    const { path } = await findTry({ actor: learner, id })
    await later(durations.tryKept + 1)
    expect(await ids(learner)).toEqual([])
    await expect(findTry({ actor: learner, id })).rejects.toMatchObject(missing)
    await expireTries()
    await afterCommits()
    expect(existsSync(path)).toBe(false)
  })

  it('is seen by nobody else, and by the trainer who is asked only while it is shown', async () => {
    const [stranger, trainer] = [await somebody({ role: 'trainer' }), await trainerOnDuty()]
    const { learner } = await learnerInLine('trainer')
    await wish(learner, true)
    const { id } = await keep(learner)
    const card = async () => (await lookNow({ actor: trainer, tab: trainer.tab })).offer?.before
    expect(await card()).toMatchObject({ shown: null })
    await expect(findTry({ actor: trainer, id })).rejects.toMatchObject(missing)

    await wish(learner, true, true)
    expect(await card()).toMatchObject({ shown: { id, sign: 'ase-a', gloss: 'A', src: `/tries/${id}` } })
    expect((await findTry({ actor: trainer, id })).type).toBe('video/webm')
    for (const actor of [stranger, await somebody()])
      await expect(findTry({ actor, id })).rejects.toMatchObject(missing)

    await wish(learner, true, false)
    expect(await card()).toMatchObject({ shown: null })
    await expect(findTry({ actor: trainer, id })).rejects.toMatchObject(missing)
  })
  it('is seen by a trainer who has practised with them, until one blocks the other', async () => {
    const trainer = await trainerOnDuty()
    const { learner } = await learnerInLine('trainer')
    await practising(trainer)
    const look = () => readShownTries({ actor: trainer, learnerId: learner.id })
    await wish(learner, true)
    const { id } = await keep(learner)
    expect(await look()).toEqual([])
    await wish(learner, true, true)
    expect(await look()).toMatchObject([{ id, gloss: 'A' }])
    expect(await findTry({ actor: trainer, id })).toMatchObject({ type: 'video/webm' })
    await db().block.create({ data: { byId: learner.id, otherId: trainer.id } })
    await expect(look()).rejects.toMatchObject({ reason: 'not-your-learner' })
    await expect(findTry({ actor: trainer, id })).rejects.toMatchObject(missing)
  })
})
