import { describe, expect, it, vi } from 'vitest'
import { command } from '@/components/live/command'

const now = async () => undefined
const reply = (status: number, body: object) => Response.json(body, { status })

describe('command', () => {
  it('sends the same key again when nothing was heard, and gives what came', async () => {
    const post = vi.fn<(path: string, body: string) => Promise<Response>>()
    post
      .mockRejectedValueOnce(new TypeError('failed'))
      .mockResolvedValueOnce(reply(200, { ok: true, ticketId: 't' }))
    const answer = await command<{ ticketId: string }>('/x', { want: 'peer' }, { post, wait: now })
    expect(answer).toMatchObject({ ok: true, result: { ticketId: 't' } })
    const [first, second] = post.mock.calls.map((call) => call[1])
    expect(second).toBe(first)
    expect(JSON.parse(first!)).toMatchObject({
      want: 'peer',
      key: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
    })
  })

  it('takes a new key for each press', async () => {
    const post = vi.fn(async (_path: string, _body: string) => reply(200, { ok: true }))
    await command('/x', {}, { post, wait: now })
    await command('/x', {}, { post, wait: now })
    expect(post.mock.calls[0]![1]).not.toBe(post.mock.calls[1]![1])
  })

  it('does not ask again after a refusal, and keeps its words', async () => {
    const error = { code: 'conflict', reason: 'already-in-line', message: 'You are in line already.' }
    const post = vi.fn(async () => reply(409, { error }))
    expect(await command('/x', {}, { post, wait: now })).toMatchObject({ ok: false, error })
    expect(post).toHaveBeenCalledOnce()
  })

  it('gives up after three tries, without words of the server', async () => {
    const post = vi.fn(async () => new Response('<h1>Bad gateway</h1>', { status: 502 }))
    const answer = await command('/x', {}, { post, wait: now })
    expect(answer).toEqual({ ok: false, error: { code: 'unavailable', reason: 'offline', message: null } })
    expect(post).toHaveBeenCalledTimes(3)
  })
})
