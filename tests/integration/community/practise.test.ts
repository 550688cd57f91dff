import { describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/accounts/actor'
import { readPost } from '@/lib/community/read-posts'
import { reportSaid } from '@/lib/community/report-said'
import { solvePost } from '@/lib/community/solve-post'
import { tellWatchers } from '@/lib/community/tell-watchers'
import { watchAuthor } from '@/lib/community/watch-author'
import { renewLease } from '@/lib/accounts/streams'
import { counts, durations } from '@/lib/durations'
import { db } from '@/lib/infra/db'
import { acceptOffer } from '@/lib/matching/accept-offer'
import { declineOffer } from '@/lib/matching/decline-offer'
import { expireOffers } from '@/lib/matching/expire'
import { leaveQueue } from '@/lib/matching/leave-queue'
import { lookAgain } from '@/lib/matching/look-again'
import { practiseFromPost } from '@/lib/matching/practise-from-post'
import { lookNow } from '@/lib/matching/queries'
import { later } from '@/tests/support/clock'
import { learnerInLine, newKey, openOffer, segmentId, somebody, trainerOnDuty } from '@/tests/support/people'
import { posted, press } from './sample'

const ask = (actor: Actor, postId: string, more: object = {}) =>
  practiseFromPost({ actor, input: { key: newKey(), postId, place: null, ...more } })
const why = async (asked: Promise<unknown>) =>
  asked.then(
    () => 'asked',
    (error: { reason: string }) => error.reason,
  )
const openTickets = (...people: Actor[]) =>
  db().ticket.count({ where: { accountId: { in: people.map(({ id }) => id) }, state: { not: 'closed' } } })

async function pair() {
  const author = await somebody()
  const asker = await somebody()
  return { author, asker, id: await posted(author) }
}

describe('"Practise now" on a post', () => {
  it('[M50] [M9] asks its author; their yes makes the practice, about the signs of the post', async () => {
    const { author, asker, id } = await pair()
    const { offerId } = await ask(asker, id, { place: { segment: segmentId, stepSlug: 'watch-b' } })
    const theirs = await lookNow({ actor: author, tab: author.tab })
    expect(theirs.offer).toMatchObject({
      ...{ id: offerId, side: 'asked', confirmed: false, partnerConfirmed: true },
      ...{
        partner: { alias: asker.alias, role: 'peer' },
        post: { text: 'M and N look the same to me', mine: true },
      },
      signs: [{ gloss: 'M' }, { gloss: 'N' }],
    })
    const mine = await lookNow({ actor: asker, tab: asker.tab })
    expect(mine.offer).toMatchObject({ confirmed: true, post: { mine: false } })
    expect(mine.ticket).toMatchObject({
      segment: { id: segmentId },
      returnStep: 'watch-b',
      atCheckpoint: false,
    })

    const { practiceId } = await acceptOffer({ actor: author, input: { key: newKey(), offerId } })
    expect(await db().practice.findUniqueOrThrow({ where: { id: practiceId! } })).toMatchObject({
      signs: ['ase-m', 'ase-n'],
    })
    const members = await db().member.findMany({ where: { practiceId: practiceId! } })
    expect(members.map(({ accountId, role }) => [accountId, role]).sort()).toEqual(
      [author, asker].map((one) => [one.id, 'peer']).sort(),
    )
    expect(await readPost(asker, id)).toMatchObject({ lastAsk: 'accepted', author: 'busy' })
  })

  it('[M50] [M50] a no, or silence, leaves neither in line; the asker sees it, and the author has their peace for a while', async () => {
    for (const how of ['declined', 'lapsed'] as const) {
      const { author, asker, id } = await pair()
      const other = await somebody()
      const { offerId } = await ask(asker, id)
      if (how === 'declined') await declineOffer({ actor: author, input: { key: newKey(), offerId } })
      else {
        await later(durations.offer + 1_000, [author, asker, other])
        await expireOffers()
      }
      expect(await openTickets(author, asker)).toBe(0)
      expect(
        await db().room.count({ where: { ownerId: { in: [author.id, asker.id] }, closedAt: null } }),
      ).toBe(0)
      expect(await readPost(asker, id)).toMatchObject({ lastAsk: how, author: 'busy' })
      expect(await why(ask(asker, id))).toBe('author-busy')
      expect(await why(ask(other, id))).toBe('author-busy')
      await later(durations.postQuiet, [author, other])
      expect(await why(ask(other, id))).toBe('asked')
    }
  })

  it('either may leave before it is answered: both tickets close, without blame', async () => {
    for (const who of ['author', 'asker'] as const) {
      const people = await pair()
      await ask(people.asker, people.id)
      const ticket = await db().ticket.findFirstOrThrow({
        where: { accountId: people[who].id, state: 'waiting' },
      })
      await leaveQueue({ actor: people[who], input: { key: newKey(), ticketId: ticket.id } })
      expect(await openTickets(people.author, people.asker)).toBe(0)
      expect(await openOffer(people.author.id)).toBe(null)
      expect(await why(ask(people.asker, people.id))).toBe('asked')
    }
  })

  it('[M50] a trainer who is free takes neither of them out of it', async () => {
    const { author, asker, id } = await pair()
    await trainerOnDuty()
    const { offerId } = await ask(asker, id)
    await lookAgain(null)
    expect(await openOffer(author.id)).toMatchObject({ id: offerId })
  })

  it('[M50] [M50] says honestly why not: away, busy, solved, one’s own, in line oneself, asked over and over', async () => {
    const { author, asker, id } = await pair()
    expect(await why(ask(author, id))).toBe('own-post')
    const { learner } = await learnerInLine('trainer')
    expect(await why(ask(learner, id))).toBe('already-in-line')
    const waiting = await learnerInLine('trainer')
    expect(await why(ask(asker, await posted(waiting.learner)))).toBe('author-busy')
    const onDuty = await trainerOnDuty()
    expect(await why(ask(asker, await posted(onDuty)))).toBe('author-busy')
    const away = await somebody({ here: false })
    expect(await why(ask(asker, await posted(away)))).toBe('author-away')
    for (let i = 0; i < counts.asksFromPosts; i++) {
      const { offerId } = await ask(asker, id)
      const ticket = await db().ticket.findFirstOrThrow({ where: { accountId: asker.id, state: 'waiting' } })
      await leaveQueue({ actor: asker, input: { key: newKey(), ticketId: ticket.id } })
      expect(await db().offer.findUniqueOrThrow({ where: { id: offerId } })).toMatchObject({
        state: 'withdrawn',
      })
    }
    expect(await why(ask(asker, id))).toBe('asked-often')
    await solvePost({ actor: author, input: press(id, { solved: true }) })
    expect(await why(ask(await somebody(), id))).toBe('post-solved')
  })

  it('[I10] blocked and ineligible pairs are refused', async () => {
    const { author, asker, id } = await pair()
    await db().block.create({ data: { byId: author.id, otherId: asker.id } })
    expect(await why(ask(asker, id))).toBe('no-post')
    expect(await why(ask({ ...(await somebody()), language: 'gsg' }, id))).toBe('no-post')
    expect(await why(ask(await somebody({ adult: false }), id))).toBe('board-is-for-adults')
    await db().account.update({ where: { id: author.id }, data: { adult: false } })
    expect(await why(ask(await somebody(), id))).toBe('peers-are-adults')
  })

  it('[M20] not while LiveKit is away', async () => {
    const { asker, id } = await pair()
    await db().$executeRaw`update "Upkeep" set "livekitAwayAt" = app_now()`
    expect(await why(ask(asker, id))).toBe('picture-away')
    await db().$executeRaw`update "Upkeep" set "livekitAwayAt" = null`
    expect(await why(ask(asker, id))).toBe('asked')
  })

  it('[I1] of ten who press at once one asks; pressing each other’s posts at once makes one proposal', async () => {
    const { author, id } = await pair()
    const many = await Promise.all(Array.from({ length: 10 }, () => somebody()))
    const said = await Promise.all(many.map((one) => why(ask(one, id))))
    expect(said.filter((one) => one === 'asked')).toHaveLength(1)
    expect(said.filter((one) => one === 'author-busy')).toHaveLength(9)
    expect(await openTickets(author, ...many)).toBe(2)

    const { author: one, asker: two, id: post } = await pair()
    const other = await posted(two)
    const both = await Promise.all([why(ask(two, post)), why(ask(one, other))])
    expect(both.filter((answer) => answer === 'asked')).toHaveLength(1)
    expect(await openTickets(one, two)).toBe(2)
  })

  it('[I6] one press asks once', async () => {
    const { asker, id } = await pair()
    const input = { key: newKey(), postId: id, place: null }
    const all = await Promise.all(Array.from({ length: 5 }, () => practiseFromPost({ actor: asker, input })))
    expect(new Set(all.map(({ offerId }) => offerId)).size).toBe(1)
  })

  it('"tell me when they are here" is said once, when the author is back and free', async () => {
    const author = await somebody({ here: false })
    const reader = await somebody()
    const id = await posted(author)
    const here = async () => (await lookNow({ actor: reader, tab: reader.tab })).board.here
    await watchAuthor({ actor: reader, input: press(id, { on: true }) })
    await tellWatchers()
    expect(await here()).toEqual([])
    expect(await readPost(reader, id)).toMatchObject({ author: 'away', watching: true })
    await renewLease({ accountId: author.id, tab: author.tab, visible: true })
    await tellWatchers()
    expect(await here()).toEqual([{ postId: id, alias: author.alias }])
    expect(await readPost(reader, id)).toMatchObject({ author: 'here', watching: false })
    await later(durations.watchTold, [reader])
    expect(await here()).toEqual([])
  })

  it('[I10] nobody is told that somebody is here who has blocked them, or whom they have blocked or reported', async () => {
    const author = await somebody()
    const [told, blocked, blocker, reporter] = [
      await somebody(),
      await somebody(),
      await somebody(),
      await somebody(),
    ]
    const id = await posted(author)
    const here = async ({ id: who, tab }: typeof told) =>
      (await lookNow({ actor: { ...told, id: who }, tab })).board.here
    for (const reader of [told, blocked, blocker, reporter])
      await watchAuthor({ actor: reader, input: press(id, { on: true }) })
    const report = { what: 'post', reason: 'unkind', text: '', block: false }
    await reportSaid({ actor: reporter, input: press(id, report) })
    await db().block.create({ data: { byId: author.id, otherId: blocked.id } })
    await tellWatchers()
    expect(await here(told)).toHaveLength(1)
    expect(await here(blocker)).toHaveLength(1)
    await db().block.create({ data: { byId: blocker.id, otherId: author.id } })
    for (const reader of [blocked, blocker, reporter]) expect(await here(reader)).toEqual([])
    expect(await db().postWatch.count({ where: { postId: id, toldAt: null } })).toBe(2)
  })
})
