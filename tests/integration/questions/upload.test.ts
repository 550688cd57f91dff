import { readFileSync } from 'node:fs'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/accounts/actor'
import { counts } from '@/lib/durations'
import { isDomainError } from '@/lib/errors'
import { db } from '@/lib/infra/db'
import { answerQuestion } from '@/lib/questions/answer-question'
import { askQuestion } from '@/lib/questions/ask-question'
import { claimQuestion } from '@/lib/questions/claim-question'
import { deleteQuestion } from '@/lib/questions/delete-question'
import { findFilm } from '@/lib/questions/find-film'
import { readReceived, receivePart } from '@/lib/questions/receive-part'
import { releaseQuestion } from '@/lib/questions/release-question'
import { seeAnswer } from '@/lib/questions/see-answer'
import { newKey, segmentId, somebody } from '@/tests/support/people'
import { film, sent } from './film'

let actor: Actor
beforeEach(async () => {
  actor = await somebody({ role: 'trainer' })
})
const put = (key: string, from: number, part: Uint8Array, by = actor) =>
  receivePart({ actor: by, input: { key, from: String(from) }, part })

describe('sending a film', () => {
  it('goes on after a dropped line where the server is, whatever was sent twice', async () => {
    const key = newKey()
    const whole = Buffer.from(film(3_000).map((byte, at) => (at < 4 ? byte : at % 251)))
    expect(await readReceived({ actor, input: { key } })).toEqual({ received: 0 })
    await put(key, 0, whole.subarray(0, 1_000))
    expect(await put(key, 0, whole.subarray(0, 1_000))).toEqual({ received: 1_000 })
    expect(await put(key, 2_000, whole.subarray(2_000))).toEqual({ received: 1_000 })
    await Promise.all(Array.from({ length: 5 }, () => put(key, 1_000, whole.subarray(1_000, 2_000))))
    expect(await readReceived({ actor, input: { key } })).toEqual({ received: 2_000 })
    await put(key, 2_000, whole.subarray(2_000))

    const input = { key: newKey(), segment: segmentId, stepSlug: null, text: null }
    const half = { id: key, bytes: 2_000 }
    await expect(askQuestion({ actor, input: { ...input, clip: half } })).rejects.toMatchObject({
      reason: 'no-upload',
    })
    const clip = { id: key, bytes: 3_000 }
    const { questionId } = await askQuestion({ actor, input: { ...input, key: newKey(), clip } })
    const { path } = await findFilm({ actor, id: questionId, which: 'question' })
    expect(readFileSync(path).equals(whole)).toBe(true)

    const twice = { ...input, key: newKey(), clip }
    await expect(askQuestion({ actor, input: twice })).rejects.toMatchObject({ reason: 'no-upload' })
    expect(await put(key, 3_000, film())).toEqual({ received: 3_000 })
  })

  it('takes films only, by what is in them, up to a size and a number', async () => {
    const page = Buffer.from('<!doctype html><script>alert(1)</script>')
    await expect(put(newKey(), 0, page)).rejects.toMatchObject({ reason: 'upload-type' })
    await expect(put(newKey(), 0, Buffer.alloc(0))).rejects.toMatchObject({ reason: 'upload-type' })
    const mp4 = Buffer.from('\0\0\0\x20ftypisom\0\0\0\0', 'latin1')
    expect(await put(newKey(), 0, mp4)).toEqual({ received: mp4.length })

    const full = await sent(actor)
    await db().upload.update({ where: { id: full.id }, data: { bytes: counts.uploadBytes } })
    await expect(put(full.id, counts.uploadBytes, Buffer.alloc(1))).rejects.toMatchObject({
      reason: 'upload-big',
    })
    for (let i = 2; i < counts.looseUploads; i++) await sent(actor)
    await expect(sent(actor)).rejects.toMatchObject({ code: 'limit' })
  })

  it("somebody else's film is neither told of, nor added to, nor used", async () => {
    const other = await somebody()
    const clip = await sent(actor)
    expect(await readReceived({ actor: other, input: { key: clip.id } })).toEqual({ received: 0 })
    await expect(put(clip.id, clip.bytes, film(), other)).rejects.toMatchObject({ code: 'not-found' })
    const input = { key: newKey(), segment: segmentId, stepSlug: null, text: null, clip }
    await expect(askQuestion({ actor: other, input })).rejects.toMatchObject({ reason: 'no-upload' })
  })
})

describe('bad input', () => {
  const long = 'x'.repeat(100_000)
  const said = { text: 'hello', clip: null }
  const junk: unknown[] = [
    ...[undefined, null, {}, [], 7, 'hello'],
    { key: 1, id: {}, segment: 4, stepSlug: 1, text: 3, clip: 'x' },
    { key: long, id: long, segment: long, stepSlug: long, text: long, clip: null },
    { key: newKey(), id: '../..', segment: "' or 1=1 --", stepSlug: null, ...said, from: -1 },
    { key: newKey(), id: '\u0000', segment: 'a\u0000b', stepSlug: null, ...said, from: 'x' },
    { key: newKey(), id: newKey(), segment: 'no/where', stepSlug: null, text: '  ', clip: null, from: 1.5 },
    { key: newKey(), id: newKey(), segment: segmentId, stepSlug: 'watch-zz', ...said, from: '1e400' },
  ]
  const verbs: Record<string, (call: { actor: Actor; input: unknown }) => Promise<unknown>> = {
    ...{ askQuestion, claimQuestion, answerQuestion, releaseQuestion, seeAnswer, deleteQuestion },
    receivePart: (call) => receivePart({ ...call, part: film() }),
  }
  const count = () => Promise.all([db().question.count(), db().upload.count()])

  for (const [name, verb] of Object.entries(verbs))
    it(`${name} answers junk with a clear refusal and changes nothing`, async () => {
      const before = await count()
      for (const input of junk) {
        const known = input as { id?: string; segment?: string } | null
        // Putting back what one does not have is no fault.
        if (name === 'releaseQuestion' && known?.id?.length === 36) continue
        const error = await verb({ actor, input }).then(
          () => null,
          (thrown: unknown) => thrown,
        )
        expect(isDomainError(error), `${JSON.stringify(input)?.slice(0, 80)}: ${String(error)}`).toBe(true)
      }
      expect(await count()).toEqual(before)
    })

  it('a learner cannot do what trainers do', async () => {
    const learner = await somebody()
    for (const verb of [claimQuestion, answerQuestion, releaseQuestion])
      await expect(verb({ actor: learner, input: {} })).rejects.toMatchObject({ code: 'forbidden' })
  })
})
