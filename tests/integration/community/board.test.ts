import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/accounts/actor'
import { expirePosts } from '@/lib/community/expire-posts'
import { findPostFilm } from '@/lib/community/find-post-film'
import { postsNear, readPost, readPosts } from '@/lib/community/read-posts'
import { removeSaid } from '@/lib/community/remove-said'
import { replyToPost } from '@/lib/community/reply-to-post'
import { seePost } from '@/lib/community/see-post'
import { solvePost } from '@/lib/community/solve-post'
import { writePost } from '@/lib/community/write-post'
import { counts, durations } from '@/lib/durations'
import { db } from '@/lib/infra/db'
import { moveProgress } from '@/lib/learning/move-progress'
import { lookNow } from '@/lib/matching/queries'
import { later } from '@/tests/support/clock'
import { newKey, segmentId, somebody } from '@/tests/support/people'
import { sent } from '../questions/film'
import { mAndN, posted, press, replied } from './sample'

const near = async (actor: Actor, signs: string) =>
  (await postsNear({ actor, input: { signs } })).posts.map(({ id }) => id)
const listed = async (actor: Actor, show: 'signs' | 'all' | 'mine') =>
  (await readPosts(actor, show)).map(({ id }) => id)

describe('the board', () => {
  it('a post is seen by whoever practises one of its signs, and by nobody of another language', async () => {
    const author = await somebody()
    const reader = await somebody()
    const foreign = { ...(await somebody()), language: 'gsg' }
    const id = await posted(author)
    expect(await near(reader, 'ase-n')).toContain(id)
    expect(await near(reader, 'ase-n,ase-b')).toContain(id)
    expect(await near(reader, 'ase-b')).not.toContain(id)
    expect(await near(foreign, 'ase-n')).not.toContain(id)
    expect(await near(author, 'ase-n')).not.toContain(id)
    expect(await readPost(reader, id)).toMatchObject({
      ...{ alias: author.alias, mine: false, text: 'M and N look the same to me', stepSlug: 'watch-c' },
      ...{
        segment: { id: segmentId },
        signs: [{ gloss: 'M' }, { gloss: 'N' }],
        author: 'here',
        solved: false,
      },
    })
  })

  it('the list holds what is about my signs, everything, or what I wrote', async () => {
    const author = await somebody()
    const reader = await somebody()
    const aboutA = await posted(author, { signs: ['ase-a'] })
    const aboutN = await posted(author)
    await moveProgress({ actor: reader, input: { key: newKey(), segment: segmentId, stepSlug: 'watch-b' } })
    expect(await listed(reader, 'signs')).toContain(aboutA)
    expect(await listed(reader, 'signs')).not.toContain(aboutN)
    expect(await listed(reader, 'all')).toEqual(expect.arrayContaining([aboutA, aboutN]))
    expect(await listed(reader, 'mine')).toEqual([])
    expect(await listed(author, 'mine')).toEqual([aboutN, aboutA])
    await expect(readPosts(reader, 'reported')).rejects.toMatchObject({ code: 'forbidden' })
  })

  it('its author is told of replies until they have looked', async () => {
    const author = await somebody()
    const helper = await somebody({ role: 'trainer' })
    const fresh = async () => (await lookNow({ actor: author, tab: author.tab })).board.fresh
    const id = await posted(author)
    await later(1_000, [author])
    expect(await fresh()).toBe(0)
    await replied(helper, id)
    expect(await fresh()).toBe(1)
    expect(await readPost(author, id)).toMatchObject({
      ...{ mine: true, fresh: 1 },
      replies: [{ alias: helper.alias, trainer: true, text: 'Count the fingers.', clip: null }],
    })
    await later(1_000, [author])
    await seePost({ actor: author, input: press(id) })
    expect(await fresh()).toBe(0)
    await replied(author, id, { text: 'Thank you.' })
    expect(await fresh()).toBe(0)
  })

  it('solved, it leaves the lessons and takes no reply; only its author says so, and may take it back', async () => {
    const author = await somebody()
    const reader = await somebody()
    const id = await posted(author)
    await expect(solvePost({ actor: reader, input: press(id, { solved: true }) })).rejects.toMatchObject({
      code: 'not-found',
    })
    await solvePost({ actor: author, input: press(id, { solved: true }) })
    expect(await near(reader, 'ase-m')).not.toContain(id)
    expect(await readPost(reader, id)).toMatchObject({ solved: true })
    await expect(replied(reader, id)).rejects.toMatchObject({ reason: 'post-solved' })
    await solvePost({ actor: author, input: press(id, { solved: false }) })
    expect(await near(reader, 'ase-m')).toContain(id)
  })

  it('no contact details, in a post or a reply', async () => {
    const author = await somebody()
    const id = await posted(author)
    for (const text of ['Write to me: otter@example.org', 'My insta: otter', 'Call 0151 234 567 89']) {
      await expect(posted(author, { text })).rejects.toMatchObject({
        reason: 'contact-details',
        code: 'invalid',
      })
      await expect(replied(author, id, { text })).rejects.toMatchObject({ reason: 'contact-details' })
    }
  })

  it('is for adults only, to read and to write', async () => {
    const author = await somebody()
    const young = await somebody({ adult: false })
    const id = await posted(author, { text: null, clip: await sent(author) })
    expect(await near(young, 'ase-m')).toEqual([])
    const refused = { reason: 'board-is-for-adults' }
    await expect(posted(young)).rejects.toMatchObject(refused)
    await expect(replied(young, id)).rejects.toMatchObject(refused)
    await expect(readPosts(young, 'all')).rejects.toMatchObject(refused)
    await expect(readPost(young, id)).rejects.toMatchObject(refused)
    await expect(findPostFilm({ actor: young, what: 'post', id })).rejects.toMatchObject(refused)
  })

  it('blocked pairs see nothing of each other', async () => {
    const author = await somebody()
    const [blocked, reader] = [await somebody(), await somebody()]
    await db().block.create({ data: { byId: author.id, otherId: blocked.id } })
    const id = await posted(author)
    expect(await near(blocked, 'ase-m')).not.toContain(id)
    await expect(replied(blocked, id)).rejects.toMatchObject({ code: 'not-found' })
    const theirs = await posted(blocked)
    expect(await near(author, 'ase-m')).not.toContain(theirs)
    const open = await posted(reader)
    await replied(blocked, open)
    expect(await readPost(author, open)).toMatchObject({ replies: [] })
    expect((await readPost(reader, open)).replies).toHaveLength(1)
  })

  it('its films are for who may see it, and gone with it', async () => {
    const author = await somebody()
    const reader = await somebody()
    const blocked = await somebody()
    await db().block.create({ data: { byId: blocked.id, otherId: author.id } })
    const id = await posted(author, { text: null, clip: await sent(author) })
    const replyId = await replied(reader, id, { text: null, clip: await sent(reader) })
    const find = (actor: Actor, what: string, of: string) => findPostFilm({ actor, what, id: of })
    const { path } = await find(reader, 'post', id)
    const reply = await find(author, 'reply', replyId)
    expect([existsSync(path), existsSync(reply.path)]).toEqual([true, true])
    for (const [what, of] of [
      ['post', newKey()],
      ['post', '../../etc'],
      ['reply', id],
      ['passwd', id],
    ] as const)
      await expect(find(reader, what, of)).rejects.toMatchObject({ code: 'not-found' })
    for (const what of ['post', 'reply'])
      await expect(find(blocked, what, what === 'post' ? id : replyId)).rejects.toMatchObject({
        code: 'not-found',
      })
    await removeSaid({ actor: author, input: press(id, { what: 'post' }) })
    await expect.poll(() => existsSync(path) || existsSync(reply.path)).toBe(false)
    expect(await db().upload.count({ where: { ownerId: { in: [author.id, reader.id] } } })).toBe(0)
  })

  it('[I6] one press is one post and one reply, however often it is sent', async () => {
    const author = await somebody()
    const input = {
      key: newKey(),
      segment: segmentId,
      stepSlug: null,
      signs: mAndN,
      text: 'once',
      clip: null,
    }
    const all = await Promise.all(Array.from({ length: 5 }, () => writePost({ actor: author, input })))
    expect(new Set(all.map(({ postId }) => postId)).size).toBe(1)
    const said = press(all[0]!.postId, { text: 'once', clip: null })
    await Promise.all(Array.from({ length: 5 }, () => replyToPost({ actor: author, input: said })))
    expect((await readPost(author, all[0]!.postId)).replies).toHaveLength(1)
  })

  it('has an end: so many unsolved, so many an hour, deleting makes no room', async () => {
    const author = await somebody()
    const ids = []
    for (let i = 0; i < counts.openPosts; i++) ids.push(await posted(author))
    await expect(posted(author)).rejects.toMatchObject({ code: 'limit', reason: 'too-many-posts' })
    for (const id of ids) await removeSaid({ actor: author, input: press(id, { what: 'post' }) })
    await posted(author)
    await expect(posted(author)).rejects.toMatchObject({ code: 'limit', reason: 'board-often' })
    await later(durations.boardSpan + 1_000)
    await posted(author)
  })

  it('its owner removes a post or a reply; nobody else can; after a month it is gone', async () => {
    const author = await somebody()
    const helper = await somebody()
    const id = await posted(author)
    const replyId = await replied(helper, id)
    const gone = { code: 'not-found' }
    await expect(removeSaid({ actor: helper, input: press(id, { what: 'post' }) })).rejects.toMatchObject(
      gone,
    )
    await expect(
      removeSaid({ actor: author, input: press(replyId, { what: 'reply' }) }),
    ).rejects.toMatchObject(gone)
    await removeSaid({ actor: helper, input: press(replyId, { what: 'reply' }) })
    expect((await readPost(author, id)).replies).toEqual([])
    await later(durations.postKept + 1_000)
    expect(await listed(author, 'mine')).toEqual([])
    await expirePosts()
    expect(await db().post.count({ where: { id } })).toBe(0)
  })
})
