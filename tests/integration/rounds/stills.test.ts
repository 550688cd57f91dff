import { beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/accounts/actor'
import { closeStream, renewLease } from '@/lib/accounts/streams'
import { durations } from '@/lib/durations'
import { db } from '@/lib/infra/db'
import { lookNow } from '@/lib/matching/queries'
import { expireRounds } from '@/lib/rounds/close-rounds'
import { expireStills } from '@/lib/rounds/expire-stills'
import { findStill } from '@/lib/rounds/find-still'
import { keepStill } from '@/lib/rounds/keep-still'
import { readWall } from '@/lib/rounds/read-wall'
import { later } from '@/tests/support/clock'
import { nobody } from '@/tests/support/nobody'
import { block, practised } from '@/tests/support/past'
import { somebody, trainerOnDuty } from '@/tests/support/people'
import { jpeg, webp } from '@/tests/support/pictures'
import { hopTo, onRounds, openLearner, roomOf, switchRounds } from '@/tests/support/visiting'
import { withLiveKit } from '@/tests/support/with-livekit'

withLiveKit()
beforeEach(nobody)

type Tab = Actor & { tab: string }
const send = (learner: Tab, bytes = jpeg()) =>
  keepStill({ actor: learner, input: { tab: learner.tab }, bytes })
const see = (trainer: Actor, learner: Actor) => findStill({ actor: trainer, input: { learner: learner.id } })
const refused = (reason: string) => expect.objectContaining({ reason })
const kept = (learner: Actor) => db().still.count({ where: { learnerId: learner.id } })

/** A trainer who looks at the wall, and a learner whose picture is on it. */
async function shown() {
  const { trainer, learner } = await onRounds()
  await readWall({ actor: trainer })
  await send(learner)
  return { trainer, learner }
}

describe('a small picture', () => {
  it('is taken only while the learner agrees, and only while somebody looks', async () => {
    const { trainer, learner } = await onRounds()
    expect(await send(learner)).toEqual({ watched: false })
    expect(await kept(learner)).toBe(0)
    await readWall({ actor: trainer })
    expect((await lookNow({ actor: learner, tab: learner.tab })).rounds.watchedBy).toEqual([trainer.alias])
    expect(await send(learner)).toEqual({ watched: true })
    await later(durations.wallOpen + 1, [trainer, learner])
    expect(await send(learner)).toEqual({ watched: false })
    await switchRounds(learner, false)
    await expect(send(learner)).rejects.toEqual(refused('rounds-closed'))
    expect(await kept(learner)).toBe(0)
  })

  it('is refused when it is none, too large to be small, or too many bytes', async () => {
    const { learner } = await shown()
    const page = new TextEncoder().encode('<!doctype html>'.repeat(20))
    for (const bytes of [page, new Uint8Array(), jpeg(640, 480), jpeg(160, 120, 12 * 1024 + 1)])
      await expect(send(learner, bytes)).rejects.toEqual(refused('still-wrong'))
  })

  it('stands on the wall, the newest only', async () => {
    const { trainer, learner } = await shown()
    const [card] = (await readWall({ actor: trainer })).cards
    expect(card!.still).toMatch(`/api/rounds/still/${learner.id}?at=`)
    expect(await see(trainer, learner)).toMatchObject({ type: 'image/jpeg' })
    await later(durations.stillLeast, [trainer, learner])
    await readWall({ actor: trainer })
    await send(learner, webp())
    expect(await see(trainer, learner)).toMatchObject({ type: 'image/webp' })
    expect(await kept(learner)).toBe(1)
  })

  it('is shown to nobody but a trainer of theirs on duty who looks at the wall', async () => {
    const { trainer, learner } = await shown()
    const stranger = await trainerOnDuty()
    await readWall({ actor: stranger })
    const own = await trainerOnDuty()
    await practised({ trainer: own, learner })
    const blocked = await trainerOnDuty()
    await practised({ trainer: blocked, learner })
    await readWall({ actor: blocked })
    await block(learner, blocked)
    const off = await somebody({ role: 'trainer' })
    await practised({ trainer: off, learner })
    await readWall({ actor: off })
    for (const who of [stranger, own, blocked, off])
      await expect(see(who, learner)).rejects.toEqual(refused('no-still'))
    await expect(see(await somebody(), learner)).rejects.toEqual(refused('not-trainer'))
    await see(trainer, learner)
  })

  it('is gone at once when the agreement is, when its tab is hidden or closed, and when somebody comes', async () => {
    const ways: ((all: { trainer: Actor; learner: Tab }) => Promise<unknown>)[] = [
      ({ learner }) => switchRounds(learner, false),
      ({ learner: { id, tab } }) => renewLease({ accountId: id, tab, visible: false }),
      ({ learner: { id, tab } }) => closeStream({ accountId: id, tab }),
      ({ trainer, learner }) => hopTo(trainer, learner),
      async ({ trainer, learner }) => {
        await later(durations.stillKept, [learner, { ...trainer, tab: learner.tab }])
        await readWall({ actor: trainer })
      },
    ]
    for (const way of ways) {
      const all = await shown()
      await way(all)
      expect(await see(all.trainer, all.learner)).toBeNull()
      const card = (await readWall({ actor: all.trainer })).cards.find(
        (one) => one.learner.id === all.learner.id,
      )
      expect(card?.still ?? null).toBeNull()
      await expireStills()
      expect(await kept(all.learner)).toBe(0)
    }
  })

  it('that is under way while the agreement is taken back is not kept', async () => {
    for (let time = 0; time < 10; time++) {
      const { trainer, learner } = await onRounds()
      await readWall({ actor: trainer })
      await Promise.allSettled([send(learner), switchRounds(learner, false)])
      expect(await kept(learner)).toBe(0)
    }
  })
})

describe('the agreement', () => {
  it('goes off by itself when no tab has been open for long, and stays over a reload', async () => {
    const { learner } = await onRounds()
    const other = await openLearner()
    await later(durations.roundsGone - 1, [other])
    await expireRounds()
    expect(await roomOf(learner)).not.toBeNull()
    await later(durations.lease + 2, [other])
    await expireRounds()
    expect(await roomOf(learner)).toBeNull()
    expect((await lookNow({ actor: learner, tab: learner.tab })).rounds.open).toBe(false)
    expect(await roomOf(other)).not.toBeNull()
  })
})
